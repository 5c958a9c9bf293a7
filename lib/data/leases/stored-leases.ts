import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../db';
import { Prisma } from '../generated/client';
import { type HeldLease, type LeaseEnd, type Leases, usualReason } from './lease';

// Each statement is committed by itself: a transaction would wait for whoever writes, which is often whoever has the lease.

/**
 * How long a lease holds that nobody puts off, and how often its holder does, in milliseconds. A holder says how it stands and
 * learns that it is to end as often.
 */
const usualTimes = { holdsMs: 20_000, beatMs: 1000 };

/** How long after its end a lease is removed that nobody gave back, in milliseconds. */
const keptMs = 3_600_000;

/** The clock of the store: those of the processes may differ. */
const now = Prisma.sql`(clock_timestamp() AT TIME ZONE 'UTC')`;

/** Leases of all processes that serve a register of PostgreSQL, in its table. */
export function storedLeases(db: Database, times = usualTimes): Leases {
  return {
    async hold(name, run, { state, toReason = usualReason(name) } = {}) {
      const lease = { name, holder: randomUUID(), holdsMs: times.holdsMs };
      if (!(await take(db, lease, state ?? null))) return null;
      const { held, giveBack } = keepLease(db, {
        ...lease,
        beatMs: times.beatMs,
        state: state ?? null,
        toReason,
      });
      try {
        return { result: await run(held) };
      } finally {
        await giveBack();
      }
    },
    list: (beginning) => db.$queryRaw`
      SELECT "name", "state" FROM "Lease" WHERE starts_with("name", ${beginning}) AND "until" > ${now} ORDER BY "name"`,
    async cancel(name) {
      await db.$executeRaw`UPDATE "Lease" SET "isCancelled" = TRUE WHERE "name" = ${name}`;
    },
  };
}

/** A lease, and which of those who asked it is of. */
type Lease = { name: string; holder: string; holdsMs: number };

async function take(db: Database, { name, holder, holdsMs }: Lease, state: unknown): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO "Lease" ("name", "holder", "until", "state")
      VALUES (${name}, ${holder}, ${after(holdsMs)}, ${asJson(state)})
    ON CONFLICT ("name") DO UPDATE SET "holder" = EXCLUDED."holder", "until" = EXCLUDED."until",
        "state" = EXCLUDED."state", "isCancelled" = FALSE
      WHERE "Lease"."until" <= ${now}`;
  return taken === 1;
}

/** Puts a lease off and says how it stands; gives whether somebody wants it ended, or null where another has it. */
async function putOff(
  db: Database,
  { name, holder, holdsMs }: Lease,
  state: unknown,
): Promise<boolean | null> {
  const rows = z.array(z.object({ isCancelled: z.boolean() })).parse(
    await db.$queryRaw`
      UPDATE "Lease" SET "until" = ${after(holdsMs)}, "state" = ${asJson(state)}
        WHERE "name" = ${name} AND "holder" = ${holder} RETURNING "isCancelled"`,
  );
  return rows[0]?.isCancelled ?? null;
}

function after(ms: number): Prisma.Sql {
  return Prisma.sql`${now} + CAST(${ms} AS INTEGER) * INTERVAL '1 millisecond'`;
}

function asJson(state: unknown): Prisma.Sql {
  return Prisma.sql`CAST(${JSON.stringify(state)} AS json)`;
}

/** Who keeps a lease for its holder, until it is given back. */
type LeaseKeeper = { held: HeldLease<unknown>; giveBack: () => Promise<void> };

function keepLease(
  db: Database,
  lease: Lease & { beatMs: number; state: unknown; toReason: (end: LeaseEnd) => Error },
): LeaseKeeper {
  const controller = new AbortController();
  const { signal } = controller;
  let { state } = lease;
  let keptAt = performance.now();
  const end = (why: LeaseEnd) => {
    if (!signal.aborted) controller.abort(lease.toReason(why));
  };
  const putOffOnce = async () => {
    const askedAt = performance.now();
    const isCancelled = await putOff(db, lease, state);
    if (isCancelled === null) return end('lost');
    keptAt = askedAt;
    if (isCancelled) end('cancelled');
  };
  const beat = async () => {
    try {
      await putOffOnce();
    } catch (error) {
      // A store that is out of reach for a moment takes the lease from nobody: it can be put off while it holds.
      console.error(`The lease ${lease.name} could not be put off:`, messageOf(error));
      if (performance.now() - keptAt > lease.holdsMs) end('lost');
    }
  };
  let beating = Promise.resolve();
  let isOver = false;
  const turn = async () => {
    await beat();
    if (!isOver) timer = setTimeout(next, lease.beatMs);
  };
  const next = () => {
    beating = turn();
  };
  let timer = setTimeout(next, lease.beatMs);
  return {
    held: {
      tell: (said) => {
        state = said;
      },
      signal,
      confirm: async () => {
        await putOffOnce();
        signal.throwIfAborted();
      },
    },
    async giveBack() {
      isOver = true;
      clearTimeout(timer);
      await beating;
      await giveUp(db, lease);
    },
  };
}

/**
 * Gives a lease back, and removes those that nobody gave back. What was done is done, whatever becomes of the lease: it goes by
 * itself.
 */
async function giveUp(db: Database, { name, holder }: Lease): Promise<void> {
  try {
    await db.$executeRaw`
      DELETE FROM "Lease" WHERE ("name" = ${name} AND "holder" = ${holder}) OR "until" < ${after(-keptMs)}`;
  } catch (error) {
    console.error(`The lease ${name} could not be given back:`, messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
