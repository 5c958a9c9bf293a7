import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { storeKindFor } from '@/lib/data/sql/dialect-of';

/** How often something may be done within how many seconds. */
type Limit = { points: number; duration: number };

/**
 * What counts how often something is done, for each whom it is done by: a register of PostgreSQL counts for all of its
 * processes, and keeps nobody's name or address; that of a file for its one process, which a restart makes forget. Where the
 * store cannot count, this throws, and nothing is let through.
 */
export function limiterOf(db: Database, name: string, limit: Limit): RateLimiterAbstract {
  return storeKindFor(db) === 'postgresql'
    ? new StoredLimiter({
        ...limit,
        keyPrefix: name,
        storeClient: { query: toQuery(db) },
        storeType: 'client',
        tableName: 'Tally',
        // The migrations make it.
        tableCreated: true,
      })
    : new RateLimiterMemory(limit);
}

class StoredLimiter extends RateLimiterPostgres {
  override getKey(key: string | number): string {
    return super.getKey(createHash('sha256').update(String(key)).digest('base64url'));
  }
}

/** What the library asks of a connection. */
type Asked = { text: string; values: unknown[] };

/** Of what is removed no rows are given. Numbers beyond 32 bits come as bigint, with which the library cannot count. */
const rowsSchema = z.array(z.object({ points: z.number(), expire: z.coerce.number() }));

/** Each of its queries is one statement, committed by itself: it waits for nobody who writes. */
function toQuery(db: Database) {
  return async ({ text, values }: Asked) => {
    const rows = rowsSchema.parse(await db.$queryRawUnsafe(text, ...values));
    return { rows, rowCount: rows.length };
  };
}
