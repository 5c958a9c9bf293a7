import type { Database } from '@/lib/data/db';
import { storeKindFor } from '@/lib/data/sql/dialect-of';

/** Has the store refuse what a command does last: `INSERT ON "Revision"`, say, where the row keeps a condition on NEW. */
export async function refuseWrites(db: Database, event: string, condition = 'TRUE'): Promise<void> {
  const statements =
    storeKindFor(db) === 'sqlite'
      ? [
          `CREATE TRIGGER refuse BEFORE ${event} WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`,
        ]
      : [
          `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$`,
          `CREATE TRIGGER refuse BEFORE ${event} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION refuse()`,
        ];
  for (const statement of statements) await db.$executeRawUnsafe(statement);
}
