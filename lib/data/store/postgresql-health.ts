import { z } from 'zod';
import type { Database } from '../db';
import type { WriteTrouble } from './database-check';

/** What a server of PostgreSQL says of itself and of the database: sizes in bytes. */
export type PostgresqlHealth = {
  version: string;
  size: number;
  /** Connections to the server, of all programs, and how many it takes. */
  connections: { open: number; most: number };
  trouble: WriteTrouble | null;
};

const healthSchema = z.tuple([
  z.object({
    version: z.string(),
    size: z.coerce.number(),
    open: z.coerce.number(),
    most: z.coerce.number(),
    isReadOnly: z.boolean(),
  }),
]);

/** Asks the server how it is. */
export async function readPostgresqlHealth(db: Database): Promise<PostgresqlHealth> {
  const [{ version, size, open, most, isReadOnly }] = healthSchema.parse(
    await db.$queryRaw`
      SELECT current_setting('server_version') AS "version", pg_database_size(current_database()) AS "size",
        (SELECT count(*) FROM pg_stat_activity) AS "open", current_setting('max_connections') AS "most",
        pg_is_in_recovery() OR current_setting('default_transaction_read_only')::boolean AS "isReadOnly"`,
  );
  return { version, size, connections: { open, most }, trouble: isReadOnly ? 'read_only' : null };
}
