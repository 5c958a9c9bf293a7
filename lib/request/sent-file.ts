import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';

/** A file on its way: how its sender calls it, and its bytes as they come. */
export type SentFile = { name: string; parts: AsyncIterable<Uint8Array> };

/** What may stand beside the file of a form. */
const limits = { files: 1, fields: 10, parts: 10, fieldSize: 1000, headerPairs: 20 };

/**
 * Hands the file of a form on as it comes, of which nothing is held: null where no form with a file came, or not all of it.
 * Where `keep` wants no more of it, the rest goes by unread, so that its sender can be told; of more than `mostBytes` in
 * all, nobody is told.
 */
export async function receiveFile<Kept>(
  request: Request,
  mostBytes: number,
  keep: (file: SentFile) => Promise<Kept>,
): Promise<Kept | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;.*\bboundary=/i.test(type)) return null;
  const parser = new Busboy({ headers: { 'content-type': type }, limits });
  const taken: { stream: BusboyFileStream; kept: Promise<Kept> }[] = [];
  parser.on('file', (_field, stream, name) => {
    const parts = stream.iterator({ destroyOnReturn: false });
    const kept = keep({ name: name ?? '', parts }).finally(() => stream.resume());
    // What went wrong is told below, once all has come.
    kept.catch(() => {});
    taken.push({ stream, kept });
  });
  const isWhole = await pipeline(bytesOf(request, mostBytes), parser).then(
    () => true,
    (error: Error) => {
      for (const { stream } of taken) stream.destroy(error);
      return false;
    },
  );
  const [first] = taken;
  if (!first) return null;
  return isWhole ? first.kept : first.kept.catch(() => null);
}

async function* bytesOf({ body }: Request, mostBytes: number): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  let bytes = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > mostBytes) throw new Error('More was sent than a form may hold');
    yield part.value;
  }
}
