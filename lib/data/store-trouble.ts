import { UploadsError, uploadsTroubles } from './import/uploads-error';

/**
 * Why the store did not take a write, of what is no mistake of a program: a full disk, no right to write, a server that does
 * not answer, or a place for files to import that fails. That others write meanwhile is a rule (`register_busy`).
 */
export type StoreTrouble = (typeof storeTroubles)[number];

/** All of them. */
export const storeTroubles = ['full', 'read_only', 'unreachable', ...uploadsTroubles] as const;

/**
 * What SQLite (https://www.sqlite.org/rescode.html), PostgreSQL
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), the system and Prisma say of it.
 */
const signs: [StoreTrouble, RegExp][] = [
  ['full', /SQLITE_FULL|database or disk is full|ENOSPC|SQLITE_IOERR_WRITE|\b53100\b/],
  ['read_only', /SQLITE_READONLY|readonly database|EROFS|\b25006\b/],
  [
    'unreachable',
    /\b57P0[1-5]\b|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|Connection terminated|is not queryable/,
  ],
];

/** What trouble of the store an error tells of, itself or what it was caused by; null where it tells of none. */
export function storeTroubleOf(error: unknown): StoreTrouble | null {
  if (error instanceof UploadsError) return error.trouble;
  const said = sayings(error, 5).join('\n');
  return signs.find(([, sign]) => sign.test(said))?.[0] ?? null;
}

/** What an error says of itself, in whatever member: each library has its own. */
function sayings(error: unknown, deep: number): string[] {
  if (typeof error === 'string') return [error];
  if (typeof error !== 'object' || error === null || deep === 0) return [];
  const own = error instanceof Error ? [error.message, error.cause] : [];
  return [...own, ...Object.values(error)].flatMap((said) => sayings(said, deep - 1));
}
