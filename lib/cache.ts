import { randomUUID } from 'node:crypto';
import { unstable_cache } from 'next/cache';
import { type Database, openDatabase } from './data/db';
import { env } from './env';

declare global {
  // One connection a process: a development server reloads modules, and a build bundles this one several times.
  var barometerDatabase: Promise<Database> | undefined;
  var barometerCacheKeeper: CacheKeeper | undefined;
  var barometerKeepsNothing: boolean | undefined;
}

/** What a process remembers about its kept pages: the key of its own calls, and the last change that they hold. */
export type CacheKeeper = { key: string; seen: number };

/** This process's cache keeper. */
export function cacheKeeper(): CacheKeeper {
  globalThis.barometerCacheKeeper ??= { key: randomUUID(), seen: 0 };
  return globalThis.barometerCacheKeeper;
}

/** The register's database, opened at the first use. */
export function database(): Promise<Database> {
  globalThis.barometerDatabase ??= openDatabase(env().DATABASE_URL);
  return globalThis.barometerDatabase;
}

/** Has everything read from this database at each call, for a process that is no server and has nowhere to keep it. */
export function readUnkept(db: Database): void {
  globalThis.barometerDatabase = Promise.resolve(db);
  globalThis.barometerKeepsNothing = true;
}

/**
 * What `read` gives for these arguments, kept until one of the tags is touched. `name` and `args` must say all that
 * `read` depends on.
 */
export async function cached<Args extends (string | number | null)[], Result>(
  read: (db: Database, ...args: Args) => Promise<Result>,
  { name, tags }: { name: string; tags: string[] },
  ...args: Args
): Promise<Result> {
  if (globalThis.barometerKeepsNothing) return read(await database(), ...args);
  const readOnce = unstable_cache(async (...key: Args) => read(await database(), ...key), [name], {
    tags,
    revalidate: false,
  });
  return readOnce(...args);
}

/**
 * Reads what may be too large for Next, which keeps no result above 2 MB: the latest `most` results are kept in this
 * process instead, each until one of its tags is touched. `name` and the arguments must say all that `read` depends on.
 */
export function keepInProcess<Args extends (string | number | null)[], Result>(
  read: (db: Database, ...args: Args) => Promise<Result>,
  options: { name: string; tagsOf: (...args: Args) => string[]; most: number },
): (...args: Args) => Promise<Result> {
  const { name, tagsOf, most } = options;
  const kept = new Map<string, { state: string; result: Promise<Result> }>();
  return async (...args) => {
    // Made anew whenever a tag is touched, so that it names a state of what is read.
    const state = await cached(
      async (_db: Database, ..._args: Args) => randomUUID(),
      { name: `${name}-state`, tags: tagsOf(...args) },
      ...args,
    );
    const key = JSON.stringify(args);
    const known = kept.get(key);
    kept.delete(key);
    const one =
      known?.state === state ? known : { state, result: database().then((db) => read(db, ...args)) };
    kept.set(key, one);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    one.result.catch(() => kept.get(key) === one && kept.delete(key));
    return one.result;
  };
}
