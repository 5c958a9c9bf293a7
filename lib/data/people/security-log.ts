import type { Database } from '@/lib/data/db';
import { readTogether } from '@/lib/data/read-together';
import { write } from '@/lib/data/write';
import { type SecurityEvent, securityEventSchema } from '@/lib/domain/people/security-event';
import type { Prisma } from '../generated/client';

const hourMs = 60 * 60 * 1000;
/** How long an event is kept, in milliseconds. */
const keptMs = 180 * 24 * hourMs;
/** How many are kept at most. */
const mostKept = 20_000;
const longestText = 200;

/** What happened, to whose account, from where and in which browser; `what` was asked for. */
export type SecurityNote = {
  kind: SecurityEvent;
  person: { id: string; name: string } | null;
  address: string;
  device: string | null;
  what: string | null;
};

/** A line of the security log; instants as ISO 8601, `last` that of the latest of `times`. */
export type SecurityEntry = {
  id: number;
  at: string;
  last: string;
  times: number;
  kind: SecurityEvent;
  person: string | null;
  address: string;
  device: string | null;
  what: string | null;
};

/** What the log is narrowed by; each null where anything will do. Days (ISO 8601) in UTC, both included. */
export type SecurityFilter = {
  kind: SecurityEvent | null;
  person: string | null;
  address: string | null;
  from: string | null;
  to: string | null;
};

/**
 * Notes what happened at a door. The same again within the hour is counted in the same line, so that nobody fills the log;
 * lines that are half a year old, or have 20,000 after them, are removed.
 */
export function noteSecurity(
  db: Database,
  { person, address, device, what, kind }: SecurityNote,
  now = new Date(),
): Promise<void> {
  const about = {
    kind,
    personId: person?.id ?? null,
    address: address.slice(0, longestText),
    what: what?.slice(0, longestText) ?? null,
  };
  return write(db, async (transaction) => {
    const same = await transaction.securityEvent.findFirst({
      where: { ...about, lastAt: { gt: new Date(now.getTime() - hourMs) } },
      select: { id: true },
      orderBy: { id: 'desc' },
    });
    if (same) {
      const data = { times: { increment: 1 }, lastAt: now };
      await transaction.securityEvent.update({ where: { id: same.id }, data, select: { id: true } });
      return;
    }
    const { id } = await transaction.securityEvent.create({
      data: { ...about, person: person?.name ?? null, device, at: now, lastAt: now },
      select: { id: true },
    });
    const oldest = new Date(now.getTime() - keptMs);
    await transaction.securityEvent.deleteMany({
      where: { OR: [{ at: { lt: oldest } }, { id: { lte: id - mostKept } }] },
    });
  });
}

/** What happened and the filter lets through, the latest first, page by page from 1. */
export async function listSecurity(
  db: Database,
  { filter, page, pageSize }: { filter: SecurityFilter; page: number; pageSize: number },
): Promise<{ entries: SecurityEntry[]; total: number }> {
  const where = whereOf(filter);
  const [total, rows] = await readTogether(db, [
    db.securityEvent.count({ where }),
    db.securityEvent.findMany({
      where,
      omit: { personId: true },
      orderBy: { id: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const entries = rows.map(({ at, lastAt, kind, ...row }) => ({
    ...row,
    kind: securityEventSchema.parse(kind),
    at: at.toISOString(),
    last: lastAt.toISOString(),
  }));
  return { total, entries };
}

/** The names of everybody of whom the log tells, in order, at most `limit`. */
export async function listSecurityPeople(db: Database, limit: number): Promise<string[]> {
  const rows = await db.securityEvent.groupBy({
    by: ['person'],
    where: { person: { not: null } },
    orderBy: { person: 'asc' },
    take: limit,
  });
  return rows.flatMap(({ person }) => person ?? []);
}

function whereOf({ kind, person, address, from, to }: SecurityFilter): Prisma.SecurityEventWhereInput {
  const conditions: Prisma.SecurityEventWhereInput[] = [];
  if (kind !== null) conditions.push({ kind });
  if (person !== null) conditions.push({ person });
  if (address !== null) conditions.push({ address: { startsWith: address } });
  if (from !== null) conditions.push({ lastAt: { gte: new Date(`${from}T00:00:00.000Z`) } });
  if (to !== null) conditions.push({ at: { lte: new Date(`${to}T23:59:59.999Z`) } });
  return { AND: conditions };
}
