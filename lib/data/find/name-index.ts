import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { type FoldedNames, foldNames, searchAlike, searchNames } from '@/lib/domain/find/name-search';
import { Prisma } from '../generated/client';
import type { Dialect } from '../sql/dialect';
import { dialectOf } from '../sql/dialect-of';

// SQLite compares letters without regard to their case in ASCII alone, and half of the names here are Cyrillic. So names
// are compared in memory, where each register that is open keeps them, folded, and looks before each search whether a
// revision says that there are new ones.

/** What is found by name. */
export type NamedKind = 'organisation' | 'question' | 'source' | 'wave';

/** The names of a kind as of revision number `seen`; `last` is the highest id among them. */
type Kept = { seen: number; last: number; named: FoldedNames[] };

const keptOf = new WeakMap<Database, Map<NamedKind, Kept>>();

/** What is found by `text` in its names, best first, at most `limit`; `foundAs` is that name where it is not its own. */
export async function findByName(
  db: Database,
  kind: NamedKind,
  search: { text: string; limit: number },
): Promise<{ id: number; foundAs: string | null }[]> {
  return searchNames(await namesOf(db, kind), search);
}

/** The numbers of what has a name that looks like `text`, or is it. */
export async function findAlike(db: Database, kind: NamedKind, text: string): Promise<number[]> {
  return searchAlike(await namesOf(db, kind), text).map(({ id }) => id);
}

async function namesOf(db: Database, kind: NamedKind): Promise<FoldedNames[]> {
  const kinds = keptOf.get(db) ?? new Map<NamedKind, Kept>();
  keptOf.set(db, kinds);
  const kept = await bringUpToDate(db, kind, kinds.get(kind));
  kinds.set(kind, kept);
  return kept.named;
}

async function bringUpToDate(db: Database, kind: NamedKind, kept: Kept | undefined): Promise<Kept> {
  const revisions = await db.revision.findMany({
    where: kept ? { id: { gt: kept.seen } } : { id: { gt: 0 } },
    select: { id: true, subject: true, action: true },
    orderBy: { id: 'desc' },
    ...(kept ? {} : { take: 1 }),
  });
  const seen = revisions[0]?.id ?? kept?.seen ?? 0;
  const changes = revisions.filter(({ subject }) => !subject.startsWith('draft '));
  if (kept && changes.length === 0) return { ...kept, seen };
  // What is published adds names; whatever else is done to a thing of this kind, or to an organisation, may change them.
  const isOnlyMore = changes.every(
    ({ subject, action }) =>
      action === 'publish' || !(subject.startsWith(`${kind} `) || subject.startsWith('organisation ')),
  );
  const known = kept && isOnlyMore ? kept : { last: 0, named: [] };
  const added = namesSchema.parse(await db.$queryRaw(namesQuery(dialectOf(db), kind, known.last)));
  const named = added.map(({ id, names }) => foldNames({ id, names }));
  return {
    seen,
    last: Math.max(known.last, ...added.slice(-1).map(({ id }) => id)),
    named: [...known.named, ...named],
  };
}

const namesSchema = z.array(
  z.object({
    id: z.coerce.number(),
    names: z
      .string()
      .transform((json) => namesColumnSchema.parse(JSON.parse(json)).flatMap((name) => name ?? [])),
  }),
);
const namesColumnSchema = z.array(z.string().nullable());

/** The names of each thing with an id above `after`, its own first, in the order of their ids. */
function namesQuery(
  { jsonOfRows, jsonList, jsonText, joined }: Dialect,
  kind: NamedKind,
  after: number,
): Prisma.Sql {
  switch (kind) {
    case 'organisation':
      return Prisma.sql`
        SELECT COALESCE(o."mergedIntoId", o."id") AS "id", ${Prisma.raw(jsonOfRows('n."name"', 'n."rank", n."name"'))} AS "names"
        FROM (
          SELECT "id", "name", CASE WHEN "mergedIntoId" IS NULL THEN 0 ELSE 1 END AS "rank" FROM "Organisation"
          UNION ALL SELECT "organisationId", "name", 1 FROM "OrganisationAlias"
        ) n JOIN "Organisation" o ON o."id" = n."id"
        WHERE COALESCE(o."mergedIntoId", o."id") > ${after} GROUP BY 1 ORDER BY 1`;
    case 'question':
      return Prisma.sql`
        SELECT q."id", ${Prisma.raw(jsonOfRows('n."title"', 'n."rank", n."title"'))} AS "names"
        FROM (
          SELECT "id", "title", 0 AS "rank" FROM "Question"
          UNION ALL SELECT "questionId", "title", 1 FROM "QuestionTitle"
        ) n JOIN "Question" q ON q."id" = n."id"
        WHERE q."id" > ${after} GROUP BY 1 ORDER BY 1`;
    case 'source':
      return Prisma.sql`
        SELECT s."id", ${Prisma.raw(jsonText(jsonList(['s."title"', 'o."name"', 's."author"', 's."url"'])))} AS "names"
        FROM "Source" s LEFT JOIN "Organisation" o ON o."id" = s."publisherId"
        WHERE s."id" > ${after} ORDER BY s."id"`;
    case 'wave': {
      const pollsters = `(
          SELECT ${joined('o."name"', '; ')} FROM "WaveOrganisation" wo JOIN "Organisation" o ON o."id" = wo."organisationId"
          WHERE wo."waveId" = w."id" AND wo."role" = 'pollster'
        )`;
      return Prisma.sql`
        SELECT w."id", ${Prisma.raw(jsonText(jsonList(['w."title"', 'w."slug"', pollsters])))} AS "names"
        FROM "Wave" w WHERE w."id" > ${after} ORDER BY w."id"`;
    }
  }
}
