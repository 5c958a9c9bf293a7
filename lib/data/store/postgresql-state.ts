import pg from 'pg';
import { z } from 'zod';
import {
  type Content,
  type DatabaseState,
  elsewhereWords,
  found,
  isInstallation,
  judge,
} from './judge-state';

const elsewhere = elsewhereWords('database');

/** How long a server may take to answer at all, in milliseconds. */
const longestConnectingMs = 10_000;

const tablesSchema = z.array(z.object({ name: z.string() }));
const migrationsSchema = z.array(z.object({ name: z.string(), isFinished: z.boolean() }));

/** The address of a database of PostgreSQL as one may show it: without the password, and without settings. */
export function shownAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** Says what is in a database of PostgreSQL without changing it; `migrations` are the names that we have. */
export async function readPostgresqlState(url: string, migrations: string[]): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: longestConnectingMs });
  // What ends the connection is told by the query that it ends.
  client.on('error', () => {});
  const address = shownAddress(url);
  const name = `The database ${address}`;
  try {
    await client.connect();
    const content = await readContent(client);
    const state = judge(content, {
      migrations,
      name,
      elsewhere,
      foreign: `${address} is a database of PostgreSQL`,
    });
    return (await refusal(client, address)) ?? state;
  } catch (error) {
    return stateOfError(error, address);
  } finally {
    await client.end().catch(() => {});
  }
}

async function readContent(client: pg.Client): Promise<Content> {
  const { rows } = await client.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
  );
  const tables = tablesSchema.parse(rows).map(({ name }) => name);
  const migrations = tables.includes('_prisma_migrations') ? await readMigrations(client) : [];
  for (const table of tables)
    if (!isInstallation(table) && !(await isEmpty(client, table)))
      return { tables, migrations, isNew: false };
  return { tables, migrations, isNew: true };
}

async function readMigrations(client: pg.Client): Promise<Content['migrations']> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return migrationsSchema.parse(rows);
}

async function isEmpty(client: pg.Client, table: string): Promise<boolean> {
  return (await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} LIMIT 1`)).rowCount === 0;
}

const settingsSchema = z.tuple([
  z.object({
    encoding: z.string(),
    isReadOnly: z.boolean(),
    mayCreate: z.boolean(),
    schema: z.string().nullable(),
  }),
]);

/** Why a database cannot hold a register, whatever is in it now. */
async function refusal(client: pg.Client, address: string): Promise<DatabaseState | null> {
  const { rows } = await client.query(
    `SELECT current_setting('server_encoding') AS encoding, current_schema() AS schema,
       pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS "isReadOnly",
       COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE) AS "mayCreate"`,
  );
  const [{ encoding, isReadOnly, mayCreate }] = settingsSchema.parse(rows);
  if (encoding !== 'UTF8')
    return found(
      'not-a-database',
      `The database ${address} holds text as ${encoding}, which has not all letters. Make one with \`createdb -E UTF8 -T template0\`, and ${elsewhere}.`,
    );
  if (isReadOnly)
    return found(
      'no-access',
      `The database ${address} can only be read, as a replica is. Name its primary, or ${elsewhere}.`,
    );
  if (!mayCreate)
    return found(
      'no-access',
      `The user of DATABASE_URL may not make tables in the database ${address}. Make it the owner, or ${elsewhere}.`,
    );
  return null;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function stateOfError(error: unknown, address: string): DatabaseState {
  const { code = '', message = String(error) } = z
    .object({ code: z.string().optional(), message: z.string().optional() })
    .catch({})
    .parse(error);
  if (code === '3D000')
    return found(
      'missing-folder',
      `The database ${address} does not exist. Make it with \`createdb\`, or ${elsewhere}.`,
    );
  if (/^28|^42501$/.test(code))
    return found(
      'no-access',
      `PostgreSQL lets nobody in at ${address}: ${message}. Change that, or ${elsewhere}.`,
    );
  if (/^(?:53|57)/.test(code))
    return found(
      'locked',
      `PostgreSQL at ${address} cannot serve us now: ${message}. Wait for it, or ${elsewhere}.`,
    );
  if (code === '' || /^(?:E|08)/.test(code))
    return found(
      'no-access',
      `No PostgreSQL answers at ${address}: ${message || code}. Start it, or ${elsewhere}.`,
    );
  throw error;
}
