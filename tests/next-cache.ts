import { IncrementalCache } from 'next/dist/server/lib/incremental-cache';
import { database } from '@/lib/cache';

// Route handlers called without a server: Next's own cache is there, and keeps nothing.

const nothing = { previewModeId: 'none', previewModeEncryptionKey: 'none', previewModeSigningKey: 'none' };

/** Has what is read through the cache read from the register in a file, as a server of that file would. */
export async function serveRegister(file: string): Promise<void> {
  process.env.DATABASE_URL = `file:${file}`;
  const cache = new IncrementalCache({
    dev: false,
    requestHeaders: {},
    previewProps: nothing,
    prerenderManifest: {
      version: 4,
      routes: {},
      dynamicRoutes: {},
      notFoundRoutes: [],
      preview: nothing,
    },
  });
  Object.assign(globalThis, { __incrementalCache: cache, barometerDatabase: undefined });
  await database();
}
