import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { Bucket } from '@/lib/data/import/upload-bucket';
import { findFreePort } from './free-port';

/** The one pair of keys that the server knows. */
const pair = 'S3RVER';

/** A server that speaks as S3 does, with one bucket; while it pauses, nobody answers at its address. */
export type BucketServer = {
  bucket: Bucket;
  pause: () => Promise<void>;
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Serves an empty bucket on a free port, with what it comes to hold in a folder that goes with it. One that is strict judges
 * signatures, but cannot list: it takes the last slash of a bucket’s address for no part of what is signed.
 */
export async function serveBucket({ isStrict = false } = {}): Promise<BucketServer> {
  const directory = mkdtempSync(join(tmpdir(), 'bucket-'));
  const port = await findFreePort();
  const start = async () => {
    const server = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory,
      configureBuckets: [{ name: 'polls' }],
      allowMismatchedSignatures: !isStrict,
    });
    await server.run();
    return server;
  };
  let running: S3rver | null = await start();
  const pause = async () => {
    running?.httpServer.closeAllConnections();
    await running?.close();
    running = null;
  };
  return {
    bucket: {
      bucket: 'polls',
      prefix: '',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      accessKeyId: pair,
      secretAccessKey: pair,
    },
    pause,
    resume: async () => {
      running ??= await start();
    },
    stop: async () => {
      await pause();
      rmSync(directory, { recursive: true });
    },
  };
}
