import type { execFile as ExecFile } from 'node:child_process';
import { dirname } from 'node:path';
import { z } from 'zod';

// Not imports: the builder would follow the paths, and take the whole project for part of the server.
const { accessSync, constants, existsSync, statfsSync, statSync } = process.getBuiltinModule('node:fs');
const { execFile }: { execFile: typeof ExecFile } = process.getBuiltinModule('node:child_process');

/** How long the pages of a database are looked through, in milliseconds: as long as it takes for some gigabytes. */
export const longestCheckMs = 15_000;

/** What was found in the pages of a database: nothing wrong, what is damaged, or that time ended before they did. */
export type PagesCheck =
  | { kind: 'sound' }
  | { kind: 'damaged'; faults: string[] }
  | { kind: 'unfinished'; longestMs: number };

/** Run apart, since SQLite looks through all pages in one call that nothing else can end. */
const script = `
  const [file, command] = process.argv.slice(1);
  const Sqlite = require('better-sqlite3');
  const look = () => {
    const database = new Sqlite(file, { fileMustExist: true });
    return database.pragma(command).map((row) => Object.values(row)[0]);
  };
  try { console.log(JSON.stringify(look())) } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) throw error;
    console.log(JSON.stringify([error.message]));
  }`;

/**
 * Looks through the pages of a database that may be in use (https://www.sqlite.org/pragma.html#pragma_quick_check), or,
 * `thoroughly`, also whether its indexes agree with its tables; nobody waits for it.
 */
export async function checkPages(
  file: string,
  { longestMs = longestCheckMs, thoroughly = false } = {},
): Promise<PagesCheck> {
  const command = thoroughly ? 'integrity_check(10)' : 'quick_check(10)';
  const limits = { timeout: longestMs, killSignal: 'SIGKILL' } as const;
  const printed = await new Promise<string | null>((done, fail) => {
    execFile(process.execPath, ['-e', script, file, command], limits, (error, output) => {
      if (error?.killed) done(null);
      else if (error) fail(error);
      else done(output);
    });
  });
  if (printed === null) return { kind: 'unfinished', longestMs };
  const faults = z.array(z.string()).parse(JSON.parse(printed));
  return faults.length === 1 && faults[0] === 'ok' ? { kind: 'sound' } : { kind: 'damaged', faults };
}

/** Why nothing can be written now. */
export type WriteTrouble = 'missing' | 'read_only' | 'full';

/** What has to be free for a write, its log and an upload, in bytes. */
const leastFree = 16 * 1024 * 1024;

/** Why nothing can be written to a database now, found out without writing; null where nothing is known against it. */
export function findWriteTrouble(file: string): WriteTrouble | null {
  if (!existsSync(file)) return 'missing';
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    return 'read_only';
  }
  return measureFile(file).free < leastFree ? 'full' : null;
}

/** How large a database is, and how much room is left where it lies, in bytes. */
export function measureFile(file: string): { size: number; free: number } {
  const { bavail, bsize } = statfsSync(dirname(file));
  return { size: statSync(file).size, free: bavail * bsize };
}
