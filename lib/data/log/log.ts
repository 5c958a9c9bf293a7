import type { Database } from '@/lib/data/db';
import { readTogether } from '@/lib/data/read-together';
import { type RevisionAction, type RevisionWord, revisionWordSchema } from '@/lib/domain/record/revision';
import type { Prisma } from '../generated/client';

/** What the log is narrowed by; each null where anything will do. */
export type LogFilter = {
  word: RevisionWord | null;
  /** A person's name as the log has it. */
  person: string | null;
  action: RevisionAction | null;
  /** A wave's slug. */
  wave: string | null;
  /** A thing's slug. */
  slug: string | null;
  /** Days (ISO 8601) in UTC, both included. */
  from: string | null;
  to: string | null;
};

/** A filter that lets everything through. */
export const everyEntry: LogFilter = {
  word: null,
  person: null,
  action: null,
  wave: null,
  slug: null,
  from: null,
  to: null,
};

/** One line of the log; `at` is an instant as ISO 8601. */
export type LogEntry = {
  id: number;
  at: string;
  editor: string;
  action: string;
  word: RevisionWord | null;
  slug: string;
  wave: { slug: string; title: string } | null;
  reason: string | null;
  public: boolean;
};

const entrySelect = {
  id: true,
  at: true,
  editor: true,
  action: true,
  subject: true,
  reason: true,
  public: true,
  wave: { select: { slug: true, title: true } },
} satisfies Prisma.RevisionSelect;

/** Everything that was done and that the filter lets through, the latest first, page by page from 1. */
export async function listLog(
  db: Database,
  { filter, page, pageSize }: { filter: LogFilter; page: number; pageSize: number },
): Promise<{ entries: LogEntry[]; total: number }> {
  const where = whereOf(filter);
  const [total, rows] = await readTogether(db, [
    db.revision.count({ where }),
    db.revision.findMany({
      where,
      select: entrySelect,
      orderBy: { id: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, entries: rows.map(toEntry) };
}

function whereOf({ word, person, action, wave, slug, from, to }: LogFilter): Prisma.RevisionWhereInput {
  const conditions: Prisma.RevisionWhereInput[] = [];
  if (word !== null) conditions.push({ subject: { gte: `${word} `, lt: `${word}!` } });
  if (slug !== null) conditions.push({ subject: { endsWith: ` ${slug}` } });
  if (person !== null) conditions.push({ editor: person });
  if (action !== null) conditions.push({ action });
  if (wave !== null) conditions.push({ OR: [{ wave: { slug: wave } }, { subject: `wave ${wave}` }] });
  if (from !== null) conditions.push({ at: { gte: new Date(`${from}T00:00:00.000Z`) } });
  if (to !== null) conditions.push({ at: { lte: new Date(`${to}T23:59:59.999Z`) } });
  return { AND: conditions };
}

/** The line of the log of this number with what was before and after, or null. */
export async function getLogEntry(
  db: Database,
  id: number,
): Promise<(LogEntry & { before: unknown; after: unknown }) | null> {
  const row = await db.revision.findUnique({
    where: { id },
    select: { ...entrySelect, before: true, after: true },
  });
  return row && { ...toEntry(row), before: row.before, after: row.after };
}

/** The names of everybody who has done something, in order, at most `limit`. */
export async function listLogPeople(db: Database, limit: number): Promise<string[]> {
  const rows = await db.revision.groupBy({ by: ['editor'], orderBy: { editor: 'asc' }, take: limit });
  return rows.map(({ editor }) => editor);
}

function toEntry(row: Prisma.RevisionGetPayload<{ select: typeof entrySelect }>): LogEntry {
  const { subject, at, ...entry } = row;
  const [first = '', ...rest] = subject.split(' ');
  const word = revisionWordSchema.safeParse(first);
  return { ...entry, at: at.toISOString(), word: word.success ? word.data : null, slug: rest.join(' ') };
}
