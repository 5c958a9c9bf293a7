import pg from 'pg';
import { z } from 'zod';

// What is done to a whole database of PostgreSQL, beside what the register itself does in it.

/** The lock of whoever prepares a register; any number that nobody else takes. */
const preparersLock = 7_253_942;

const countSchema = z.tuple([z.object({ count: z.coerce.number() })]);
const statementsSchema = z.array(z.object({ statement: z.string() }));

/** Does what no two processes may do with a database at once; whoever comes later waits. */
export async function alone<Result>(url: string, act: () => Promise<Result>): Promise<Result> {
  return connected(url, async (client) => {
    await client.query(`SELECT pg_advisory_lock(${preparersLock})`);
    return act();
  });
}

/** Whether another process has the register open. */
export async function isPostgresqlInUse(url: string): Promise<boolean> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'barometer'`,
    );
    const [{ count }] = countSchema.parse(rows);
    return count > 0;
  });
}

/** Drops everything of a register, whole or not at all: its tables, and the types of their columns. */
export async function dropRegister(url: string): Promise<void> {
  await connected(url, async (client) => {
    const { rows } = await client.query(
      `SELECT format('DROP TABLE %I CASCADE', tablename) AS statement FROM pg_tables WHERE schemaname = current_schema()
       UNION ALL SELECT format('DROP TYPE %I', typname) FROM pg_type
       WHERE typnamespace = current_schema()::regnamespace AND typtype = 'e'`,
    );
    const statements = statementsSchema.parse(rows).map(({ statement }) => statement);
    await client.query(['BEGIN', ...statements, 'COMMIT'].join('; '));
  });
}

async function connected<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
