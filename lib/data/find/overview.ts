import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { asPollster, namedByItems, ofPublished, published, whereOnPages } from '@/lib/data/find/published';
import { readTogether } from '@/lib/data/read-together';
import { type Sampling, samplingSchema } from '@/lib/domain/record/attributes';
import { type SourceKind, sourceKindSchema } from '@/lib/domain/record/source';

/** How much is published. */
export type RegisterCounts = { waves: number; questions: number; estimates: number; sources: number };

/** Counts what is published. */
export async function getRegisterCounts(db: Database): Promise<RegisterCounts> {
  const [waves, questions, estimates, sources] = await readTogether(db, [
    db.wave.count({ where: whereOnPages.waves }),
    db.question.count({ where: whereOnPages.questions }),
    db.estimate.count({ where: ofPublished }),
    db.source.count({ where: namedByItems }),
  ]);
  return { waves, questions, estimates, sources };
}

/** A value that the lists can be narrowed to, and how many waves (for topics: questions) have it. */
export type Facet<T extends string = string> = { value: T; count: number };

/** The values that the lists can be narrowed to, each kind by value; pollsters by name. */
export type Facets = {
  topic: Facet[];
  country: Facet[];
  mode: Facet[];
  sampling: Facet<Sampling>[];
  pollster: (Facet & { name: string })[];
  source: Facet<SourceKind>[];
};

/** What the published waves and questions can be narrowed to. */
export async function getFacets(db: Database): Promise<Facets> {
  const [topic, country, mode, sampling, pollster, source] = await Promise.all([
    db.question.groupBy({
      by: 'topic',
      where: whereOnPages.questions,
      _count: true,
      orderBy: { topic: 'asc' },
    }),
    db.wave.groupBy({ by: 'country', where: published, _count: true, orderBy: { country: 'asc' } }),
    db.wave.groupBy({ by: 'mode', where: published, _count: true, orderBy: { mode: 'asc' } }),
    db.wave.groupBy({ by: 'sampling', where: published, _count: true, orderBy: { sampling: 'asc' } }),
    db.organisation.findMany({
      where: whereOnPages.pollsters,
      select: {
        slug: true,
        name: true,
        _count: { select: { waves: { where: asPollster } } },
      },
      orderBy: { name: 'asc' },
    }),
    countSourceKinds(db),
  ]);
  return {
    topic: topic.map(({ topic: value, _count }) => ({ value, count: _count })),
    country: country.map(({ country: value, _count }) => ({ value, count: _count })),
    mode: mode.flatMap(({ mode: value, _count }) => (value === null ? [] : { value, count: _count })),
    sampling: sampling.flatMap(({ sampling: value, _count }) =>
      value === null ? [] : { value: samplingSchema.parse(value), count: _count },
    ),
    pollster: pollster.map(({ slug: value, name, _count }) => ({ value, name, count: _count.waves })),
    source,
  };
}

const kindsSchema = z.array(z.object({ value: sourceKindSchema, count: z.coerce.number() }));

/** For each kind of source, how many published waves use it: counted where the rows are, which are as many as the items. */
async function countSourceKinds(db: Database): Promise<Facet<SourceKind>[]> {
  return kindsSchema.parse(
    await db.$queryRaw`
      SELECT s."kind" AS "value", COUNT(DISTINCT i."waveId") AS "count"
      FROM "Reference" r JOIN "Source" s ON s."id" = r."sourceId"
      JOIN "Item" i ON i."id" = r."itemId"
      JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published'
      GROUP BY s."kind" ORDER BY s."kind"`,
  );
}
