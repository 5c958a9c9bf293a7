import type { AsyncLocalStorage } from 'node:async_hooks';
import type { LRUCache } from 'lru-cache';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Database } from './data/db';
import type { UploadFiles } from './data/import/upload-files';
import type { Leases } from './data/leases/lease';
import type { AveragedWave } from './domain/statistics/averaged-wave';
import type { PollAverage } from './domain/statistics/poll-average';
import type { openDoor } from './open-door';
import type { Exchange } from './request/request-context';
import type { FrontDoor } from './server/front-door';
import type { SignInLimit } from './sign-in/sign-in-limit';

/**
 * What a process has one of. Pages, routes, actions and what runs at the start are bundled apart, and a development server
 * reloads modules: a variable of a module would be several.
 */
type ProcessWide = {
  /** Averages worked out, by what they depend on. */
  averages?: LRUCache<string, PollAverage<AveragedWave>>;
  database?: Promise<Database>;
  exchanges?: AsyncLocalStorage<Exchange>;
  frontDoor?: FrontDoor;
  keyLimit?: RateLimiterAbstract;
  /** When each key was last let in, ISO 8601. */
  keyUses?: Map<number, string>;
  /** What is done once at a time. */
  leases?: Leases;
  /** The engine that migrates, once it is there. */
  schemaEngine?: Promise<void>;
  signInLimit?: SignInLimit;
  /** Given by lib/server/main.mjs, which waits for the front door. */
  start?: { open: (open: typeof openDoor) => void; refuse: (error: unknown) => void };
  /** Where files on their way into the register lie. */
  uploadFiles?: UploadFiles;
};

declare global {
  var barometer: ProcessWide | undefined;
}

/** What this process has one of, to be read and set. */
export function processWide(): ProcessWide {
  globalThis.barometer ??= {};
  return globalThis.barometer;
}
