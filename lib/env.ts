import { resolve } from 'node:path';
import { z } from 'zod';

const portMessage = 'must be a whole number from 1 to 65535';
const databaseMessage =
  'must be "file:" and the path of an SQLite file, for example file:./prisma/barometer.db (a relative path starts at the project’s folder)';
const siteMessage = 'must be an absolute http or https address, for example https://polls.example.org';

const schema = z.object({
  /** The port that the site listens on. */
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portMessage)
    .transform(Number)
    .pipe(z.int(portMessage).min(1, portMessage).max(65535, portMessage))
    .default(3000),
  /** Where the register is kept. */
  DATABASE_URL: z
    .string()
    .regex(/^file:(\/\/(?=\/))?[^?#]*[^?#/]$/, databaseMessage)
    .refine((url) => !/^file:(\/\/[^/]|:memory:)/.test(url), databaseMessage)
    .default('file:./prisma/barometer.db'),
  /** The site's own address, for canonical links. */
  SITE_URL: z
    .string()
    .refine(isSiteAddress, siteMessage)
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
});

/** The settings, checked; `DATABASE_URL` holds an absolute path. */
export type Env = { PORT: number; DATABASE_URL: string; SITE_URL: string };

/** A setting has a value that it cannot have; the message names all such settings. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * The settings in `source`, with defaults for those that are absent or empty. Relative paths start at `folder`. Throws
 * an EnvError that names every wrong one.
 */
export function readEnv(source: Record<string, string | undefined>, folder: string): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) throw new EnvError(messageOf(result.error, given));
  const { PORT, DATABASE_URL, SITE_URL } = result.data;
  return {
    PORT,
    DATABASE_URL: `file:${resolve(folder, toDatabaseFile(DATABASE_URL))}`,
    SITE_URL: SITE_URL ?? `http://localhost:${PORT}`,
  };
}

/** The settings of this process. */
export function env(): Env {
  return readEnv(process.env, process.cwd());
}

/** The path in a `file:` database URL. */
export function toDatabaseFile(databaseUrl: string): string {
  return databaseUrl.replace(/^file:(\/\/(?=\/))?/, '');
}

function isSiteAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !search && !hash;
}

function messageOf(error: z.ZodError, given: Record<string, string | undefined>): string {
  const byName = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const lines = [...byName].map(
    ([name, message]) => `  ${name} is ${JSON.stringify(given[name])}: ${message}.`,
  );
  const what = lines.length === 1 ? 'A setting in the environment is' : 'Settings in the environment are';
  return [`${what} wrong:`, ...lines].join('\n');
}
