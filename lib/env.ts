import { resolve } from 'node:path';
import { z } from 'zod';

const portMessage = 'must be a whole number from 1 to 65535';
const databaseMessage =
  'must be "file:" and the path of an SQLite file, for example file:./prisma/barometer.db (a relative path starts at the project’s folder), or the address of a database of PostgreSQL, for example postgresql://user:password@localhost:5432/barometer';
const siteMessage = 'must be an absolute http or https address, for example https://polls.example.org';
const secretMessage = 'must have at least 32 characters that nobody can guess';
const smtpMessage =
  'must be an smtp or smtps address, for example smtps://user:password@mail.example.org:465';
const mailFromMessage =
  'must be an e-mail address, alone or after a name, for example Barometer <polls@example.org>';
const publishAloneMessage =
  'must be 0 (somebody else checks a wave before it is published) or 1 (its author may publish it)';

const trustProxyMessage =
  'must be 0 (clients connect to the site themselves) or 1 (a proxy in front of it says in X-Forwarded-For who asks)';

const seedMessage = 'must be 1 (a new register starts with the polls of Mongolia) or 0 (it starts empty)';
const cheapPasswordsMessage =
  'must be 0 but in tests (NODE_ENV=test): whoever copies the database could guess passwords at once';

const purgeUrlMessage =
  'must be the absolute http or https address at which the cache in front is told to purge';
const purgeStyleMessage = 'must be varnish, fastly or cloudflare';
const purgeTokenMessage = 'must be set where PURGE_STYLE is fastly or cloudflare';

const uploadsMessage =
  'must be "file:" and the path of a folder, or "s3://", a bucket and, after a slash, what the names in it begin with, for example s3://polls/uploads';
const endpointMessage =
  'must be the absolute http or https address of a server that speaks as S3 does, for example https://minio.example.org:9000';
const regionMessage = 'must be the name of a region, for example eu-central-1';
const bucketKeyMessage = 'must be set where UPLOADS_URL is a bucket';

const importLimitMessage = 'must be a whole number of megabytes from 1 to 1000';

const settings = z.object({
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
    .refine((url) => isDatabaseFile(url) || isPostgresql(url), databaseMessage)
    .default('file:./prisma/barometer.db'),
  /** The site's own address, for canonical links. */
  SITE_URL: z
    .string()
    .refine(isSiteAddress, siteMessage)
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** What signs cookies and set-up links; without it, the register makes and keeps one. */
  AUTH_SECRET: z.string().min(32, secretMessage).optional(),
  /** The server that sends mail; without it, links are handed on by people. */
  SMTP_URL: z.string().refine(isMailServer, smtpMessage).optional(),
  /** Whom mail is from. */
  MAIL_FROM: z.string().refine(isSender, mailFromMessage).optional(),
  /** Whether the author of a wave may publish it, as in a newsroom of one. */
  PUBLISH_ALONE: z
    .enum(['0', '1'], publishAloneMessage)
    .transform((text) => text === '1')
    .default(false),
  /** Whether a proxy in front of the site is believed who asks. */
  TRUST_PROXY: z
    .enum(['0', '1'], trustProxyMessage)
    .transform((text) => text === '1')
    .default(false),
  /** Where the cache in front is told that what it keeps holds no more; without it, caches have to ask each time. */
  PURGE_URL: z.url({ protocol: /^https?$/, error: purgeUrlMessage }).optional(),
  /** How it is told. */
  PURGE_STYLE: z.enum(['varnish', 'fastly', 'cloudflare'], purgeStyleMessage).default('varnish'),
  /** With what it knows that it is this site which tells it. */
  PURGE_TOKEN: z.string().optional(),
  /** Whether a new register starts with the seed. */
  SEED: z
    .enum(['0', '1'], seedMessage)
    .transform((text) => text === '1')
    .default(true),
  /** Whether passwords are kept under a hash that costs nothing, as suits tests, which make many people. */
  CHEAP_PASSWORDS: z
    .enum(['0', '1'], cheapPasswordsMessage)
    .transform((text) => text === '1')
    .default(false),
  /** Where files to import lie until they are imported: a folder or a bucket; without it, beside the register. */
  UPLOADS_URL: z
    .string()
    .regex(
      /^(?:file:(?:\/\/(?=\/))?[^?#]*[^?#/]\/?|s3:\/\/[a-z\d][a-z\d.-]+[a-z\d](?:\/[\w.-]+)*\/?)$/,
      uploadsMessage,
    )
    .refine((url) => !/^file:\/\/[^/]|^s3:.*\/\.\.?(?:\/|$)/.test(url), uploadsMessage)
    .optional(),
  /** The server of the bucket, where it is not Amazon’s. */
  S3_ENDPOINT: z.string().refine(isSiteAddress, endpointMessage).optional(),
  /** Where the bucket is. */
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, regionMessage)
    .default('us-east-1'),
  /** Who we are there. */
  S3_ACCESS_KEY_ID: z.string().optional(),
  /** With what that server knows us. */
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** The largest request with a file to import that the API takes, in megabytes (1024 times 1024 bytes). */
  IMPORT_LIMIT_MB: z
    .string()
    .regex(/^\d{1,4}$/, importLimitMessage)
    .transform(Number)
    .pipe(z.int(importLimitMessage).min(1, importLimitMessage).max(1000, importLimitMessage))
    .default(40),
});

/** The settings, and what they must be to each other and to `mode`, the environment’s NODE_ENV. */
const schemaIn = (mode: string | undefined) =>
  settings.superRefine(({ SMTP_URL, MAIL_FROM, CHEAP_PASSWORDS, ...given }, context) => {
    if (given.PURGE_URL !== undefined && given.PURGE_STYLE !== 'varnish' && given.PURGE_TOKEN === undefined)
      context.addIssue({ code: 'custom', path: ['PURGE_TOKEN'], message: purgeTokenMessage });
    if (given.UPLOADS_URL?.startsWith('s3:'))
      for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
        if (given[name] === undefined)
          context.addIssue({ code: 'custom', path: [name], message: bucketKeyMessage });
    if (CHEAP_PASSWORDS && mode !== 'test')
      context.addIssue({ code: 'custom', path: ['CHEAP_PASSWORDS'], message: cheapPasswordsMessage });
    if ((SMTP_URL === undefined) === (MAIL_FROM === undefined)) return;
    const [missing, other] = SMTP_URL === undefined ? ['SMTP_URL', 'MAIL_FROM'] : ['MAIL_FROM', 'SMTP_URL'];
    context.addIssue({ code: 'custom', path: [missing], message: `must be set where ${other} is` });
  });

/** The settings, checked; `DATABASE_URL` and `UPLOADS_URL` hold absolute paths. */
export type Env = Omit<z.infer<typeof settings>, 'SITE_URL' | 'UPLOADS_URL'> & {
  SITE_URL: string;
  UPLOADS_URL: string;
};

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
  const result = schemaIn(source.NODE_ENV).safeParse(given);
  if (!result.success) throw new EnvError(messageOf(result.error, given));
  const { PORT, SITE_URL, UPLOADS_URL, ...rest } = result.data;
  const DATABASE_URL = toAbsolute(result.data.DATABASE_URL, folder);
  return {
    ...rest,
    PORT,
    DATABASE_URL,
    UPLOADS_URL: uploadsUrl({ UPLOADS_URL, DATABASE_URL }, folder),
    SITE_URL: SITE_URL ?? `http://localhost:${PORT}`,
  };
}

/** The settings of this process. */
export function env(): Env {
  return readEnv(process.env, process.cwd());
}

/** The address of a register, in which the path of a file begins at `folder` where it is relative. */
function toAbsolute(databaseUrl: string, folder: string): string {
  return isPostgresql(databaseUrl) ? databaseUrl : `file:${resolve(folder, toDatabaseFile(databaseUrl))}`;
}

/** The path in a `file:` database URL. */
export function toDatabaseFile(databaseUrl: string): string {
  return databaseUrl.replace(/^file:(\/\/(?=\/))?/, '');
}

function isDatabaseFile(text: string): boolean {
  return /^file:(\/\/(?=\/))?[^?#]*[^?#/]$/.test(text) && !/^file:(\/\/[^/]|:memory:)/.test(text);
}

/** A database has to be named: what PostgreSQL takes where none is depends on the user. */
function isPostgresql(text: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;
}

/** The path in a `file:` address of uploads, null where it is a bucket’s. */
export function toUploadsFolder(uploads: string): string | null {
  return uploads.startsWith('file:') ? toDatabaseFile(uploads) : null;
}

/** Where files to import lie: where `UPLOADS_URL` says, else beside the register’s file or, where it is in none, in `folder`. */
export function uploadsUrl(
  { UPLOADS_URL: given, DATABASE_URL }: { UPLOADS_URL: string | undefined; DATABASE_URL: string },
  folder: string,
): string {
  if (given === undefined)
    return DATABASE_URL.startsWith('file:')
      ? `${DATABASE_URL}.imports`
      : `file:${resolve(folder, 'uploads')}`;
  const path = toUploadsFolder(given);
  return path === null ? given.replace(/\/$/, '') : `file:${resolve(folder, path)}`;
}

function isSiteAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !search && !hash;
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '';
}

function isSender(text: string): boolean {
  const address = /^[^<>\p{Cc}]*<([^<>]+)>$/u.exec(text)?.[1] ?? text;
  return z.email().safeParse(address).success;
}

function messageOf(error: z.ZodError, given: Record<string, string | undefined>): string {
  const byName = new Map(error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const lines = [...byName].map(
    ([name, message]) => `  ${name} is ${JSON.stringify(shown(name, given[name])) ?? 'not set'}: ${message}.`,
  );
  const what = lines.length === 1 ? 'A setting in the environment is' : 'Settings in the environment are';
  return [`${what} wrong:`, ...lines].join('\n');
}

const secrets = new Set(['AUTH_SECRET', 'PURGE_TOKEN', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);

/** A secret that is too short is still one, and an address may hold a password. */
function shown(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (secrets.has(name)) return '…';
  if (name === 'UPLOADS_URL' || name === 'S3_ENDPOINT') return value.replace(/\/\/.*@/, '//…@');
  return value.replace(/:[^:@/]+@/, ':…@');
}
