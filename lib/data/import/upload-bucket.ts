import { Readable } from 'node:stream';
import { z } from 'zod';
import { isUploadKey, type UploadFiles, type UploadParts } from './upload-files';
import { UploadsError } from './uploads-error';

/** A bucket, where its server is, and who we are there. */
export type Bucket = {
  bucket: string;
  /** What the names of our files begin with: empty, or with a slash at its end. */
  prefix: string;
  /** The address of the server; without it, that of Amazon’s in this region. */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** What a part of a file has at least, in bytes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html). */
const partBytes = 5 * 1024 * 1024;
/** How long a server may take to connect, and to say anything, in milliseconds. */
const longest = { connectionTimeout: 5000, socketTimeout: 30_000 };

/** Uploads in a bucket of any server that speaks as S3 does. */
export function bucketFiles(where: Bucket): UploadFiles {
  let opened: ReturnType<typeof openBucket> | undefined;
  const told = async <T>(run: (bucket: OpenBucket) => Promise<T>): Promise<T> => {
    opened ??= openBucket(where);
    const open = await opened;
    return run(open).catch((error) => Promise.reject(toError(error, where)));
  };
  const list = (key = '') => told((bucket) => bucket.list(key === '' ? '' : `${key}/`));
  const remove = async (name: string) => {
    await told((bucket) => bucket.remove(name));
  };
  return {
    write: async (name, parts) => {
      const source = watched(parts);
      await told((bucket) => bucket.write(name, source.parts)).catch((error) => {
        throw source.broken() ?? error;
      });
    },
    read: async (name) => {
      const bytes = await told((bucket) => bucket.read(name));
      return bytes && toldOf(bytes, where);
    },
    listKeys: async () => {
      const keys = new Map<string, Date>();
      for (const { name, changedAt } of await list()) {
        const key = keyOf(name);
        const known = keys.get(key);
        if (!known || known < changedAt) keys.set(key, changedAt);
      }
      return [...keys].map(([key, changedAt]) => ({ key, changedAt }));
    },
    listNames: async () => (await list()).map(({ name }) => name),
    remove,
    removeAll: async (key) => {
      await Promise.all((await list(key)).map(({ name }) => remove(name)));
    },
  };
}

type OpenBucket = {
  write: (name: string, parts: UploadParts) => Promise<unknown>;
  read: (name: string) => Promise<AsyncIterable<Uint8Array> | null>;
  list: (beginning: string) => Promise<{ name: string; changedAt: Date }[]>;
  remove: (name: string) => Promise<unknown>;
};

/** Who keeps uploads in a folder reads nothing of the client. */
async function openBucket({ bucket: Bucket, prefix, ...where }: Bucket): Promise<OpenBucket> {
  const [s3, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  const client = new s3.S3Client({
    region: where.region,
    credentials: { accessKeyId: where.accessKeyId, secretAccessKey: where.secretAccessKey },
    ...(where.endpoint !== undefined && { endpoint: where.endpoint, forcePathStyle: true }),
    requestHandler: longest,
    // Servers of others know no more of checksums than they have to.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (name: string) => ({ Bucket, Key: prefix + name });
  return {
    // Of an unknown length: in parts, of which one is held at a time, and that are no file before the last has come.
    write: (name, parts) =>
      new Upload({
        client,
        params: { ...at(name), Body: Readable.from(parts) },
        partSize: partBytes,
        queueSize: 1,
      }).done(),
    read: async (name) => {
      try {
        const { Body } = await client.send(new s3.GetObjectCommand(at(name)));
        return Body instanceof Readable ? Body : null;
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null;
        throw error;
      }
    },
    list: async (beginning) => {
      const found: { name: string; changedAt: Date }[] = [];
      const pages = s3.paginateListObjectsV2({ client }, { Bucket, Prefix: prefix + beginning });
      for await (const { Contents = [] } of pages)
        for (const { Key = '', LastModified } of Contents) {
          const name = Key.slice(prefix.length);
          if (LastModified && isUploadKey(keyOf(name))) found.push({ name, changedAt: LastModified });
        }
      return found;
    },
    remove: (name) => client.send(new s3.DeleteObjectCommand(at(name))),
  };
}

function keyOf(name: string): string {
  return name.split('/')[0] ?? '';
}

/** Bytes as they come, and what broke them off: the sender’s trouble is not the bucket’s. */
function watched(parts: UploadParts): { parts: AsyncIterable<Uint8Array>; broken: () => unknown } {
  let broken: unknown;
  const handOn = async function* () {
    try {
      yield* parts;
    } catch (error) {
      broken = error;
      throw error;
    }
  };
  return { parts: handOn(), broken: () => broken };
}

async function* toldOf(bytes: AsyncIterable<Uint8Array>, where: Bucket): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw toError(error, where);
  }
}

/** An answer of the server, as the client tells of it. */
const answerSchema = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.int() }) });
/** No answer, as Node or the client tells of it. */
const silenceSchema = z.union([
  z.object({ code: z.string() }).transform(({ code }) => code),
  z.object({ name: z.literal('TimeoutError') }).transform(({ name }) => name),
]);

function toError(error: unknown, { bucket, endpoint, region }: Bucket): unknown {
  const server = endpoint ?? `Amazon’s servers in ${region}`;
  const unreachable = (why: string) =>
    new UploadsError(
      'uploads_unreachable',
      `The files to import are out of reach: ${server} does not answer (${why}). Start that server, or set S3_ENDPOINT to the address of the one that has the bucket ${bucket} of UPLOADS_URL`,
    );
  const answer = answerSchema.safeParse(error).data;
  if (!answer) {
    const silence = silenceSchema.safeParse(error).data;
    return silence === undefined ? error : unreachable(silence);
  }
  const { name, $metadata } = answer;
  if ($metadata.httpStatusCode >= 500 || $metadata.httpStatusCode === 429) return unreachable(name);
  if (name === 'NoSuchBucket')
    return new UploadsError(
      'uploads_bucket',
      `The files to import are out of reach: there is no bucket ${bucket} at ${server}. Make it, or set UPLOADS_URL to one that is there`,
    );
  return new UploadsError(
    'uploads_refused',
    `The files to import are out of reach: ${server} refuses us the bucket ${bucket} (${name}). Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY to a key that may list, read, write and delete there, and S3_REGION to where it is`,
  );
}
