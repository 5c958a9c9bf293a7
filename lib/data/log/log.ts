import type { Database } from '@/lib/data/db';
import { readTogether } from '@/lib/data/read-together';
import { hasRole } from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';
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

/** Who reads the log. What was done to people’s accounts, whose names are e-mail addresses, admins read alone, and each their own. */
export type LogReader = Pick<SignedIn, 'email' | 'role'>;

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
  {
    reader,
    filter,
    page,
    pageSize,
  }: { reader: LogReader; filter: LogFilter; page: number; pageSize: number },
): Promise<{ entries: LogEntry[]; total: number }> {
  const where = { AND: [whereOf(filter), readableBy(reader)] };
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
  if (word !== null) conditions.push({ subject: ofWord(word) });
  if (slug !== null) conditions.push({ subject: { endsWith: ` ${slug}` } });
  if (person !== null) conditions.push({ editor: person });
  if (action !== null) conditions.push({ action });
  if (wave !== null) conditions.push({ OR: [{ wave: { slug: wave } }, { subject: `wave ${wave}` }] });
  if (from !== null) conditions.push({ at: { gte: new Date(`${from}T00:00:00.000Z`) } });
  if (to !== null) conditions.push({ at: { lte: new Date(`${to}T23:59:59.999Z`) } });
  return { AND: conditions };
}

/** The subjects of a kind: in one row of their index. */
function ofWord(word: RevisionWord): Prisma.StringFilter<'Revision'> {
  return { gte: `${word} `, lt: `${word}!` };
}

function readableBy({ email, role }: LogReader): Prisma.RevisionWhereInput {
  if (hasRole(role, 'admin')) return {};
  return { OR: [{ NOT: { subject: ofWord('person') } }, { subject: `person ${email}` }] };
}

/** The line of the log of this number with what was before and after, or null where there is none for this reader. */
export async function getLogEntry(
  db: Database,
  { id, reader }: { id: number; reader: LogReader },
): Promise<(LogEntry & { before: unknown; after: unknown }) | null> {
  const row = await db.revision.findUnique({
    where: { id, AND: [readableBy(reader)] },
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
