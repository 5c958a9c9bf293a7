import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import { type ReadImport, readImport } from '@/lib/domain/import/judging/read-import';
import { type LookedThrough, lookThrough, type ToldOfFile } from '@/lib/domain/import/mapping/look-through';
import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import type { Wave } from '@/lib/domain/record/wave';

/** What a worker is to do with a file whose chunks it asks for: read it as it would be imported, or look through it. */
export type ReadingJob = { name: string; size: number } & (
  | { kind: 'read'; mapping: Mapping | null; knownNames: readonly string[] }
  | { kind: 'look'; told: ToldOfFile }
);

/** What a worker says. Each `waves` and each `ask` has an answer before it goes on. */
export type ReadingMessage =
  | { ask: 'begin' | 'chunk' }
  | { progress: ImportProgress }
  | { waves: Wave[] }
  | { read: ReadImport }
  | { looked: LookedThrough };

/** What it is answered: a chunk of the file, null at its end or where there is nothing to say. */
export type ReadingAnswer = { chunk: Uint8Array | null };

/** Waves that are handed on at once: so many hold nobody up who puts them together. */
const wavesAtOnce = 25;

const port = parentPort;
if (!port) throw new Error('reading-jobs runs in a worker');

port.on('message', (message: ReadingJob | ReadingAnswer) => {
  if ('kind' in message) void work(message);
});

async function work(job: ReadingJob): Promise<void> {
  const file: ImportFile = { name: job.name, size: job.size, chunks };
  if (job.kind === 'look') {
    say({ looked: await lookThrough(file, job.told) });
    return;
  }
  const progress = (progress: ImportProgress) => say({ progress });
  const read = await readImport(file, job.mapping, { progress, knownNames: job.knownNames });
  const waves = read.register?.waves ?? [];
  for (let at = 0; at < waves.length; at += wavesAtOnce)
    await ask({ waves: waves.slice(at, at + wavesAtOnce) });
  say({ read: { ...read, register: read.register && { ...read.register, waves: [] } } });
}

async function* chunks(): AsyncGenerator<Uint8Array> {
  await ask({ ask: 'begin' });
  for (;;) {
    const { chunk } = await ask({ ask: 'chunk' });
    if (chunk === null) return;
    yield chunk;
  }
}

function say(message: ReadingMessage): void {
  port?.postMessage(message);
}

async function ask(message: ReadingMessage): Promise<ReadingAnswer> {
  say(message);
  const [answer] = port ? await once(port, 'message') : [];
  return answer;
}
