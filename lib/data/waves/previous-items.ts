import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { readItems } from '@/lib/data/shapes/whole-waves';
import { type InSeries, pairPrevious, pollsterKey } from '@/lib/domain/reading/previous-wave';
import { type ItemIdentity, itemKey } from '@/lib/domain/record/item-names';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { type BaseView, findBase, viewKey, viewOf } from '@/lib/domain/record/question-view';
import { toStated } from '@/lib/domain/values/missing';
import { Prisma } from '../generated/client';
import { dialectOf } from '../sql/dialect-of';

const placeRowsSchema = z.array(
  z.object({
    itemId: z.int(),
    slug: z.string(),
    country: z.string(),
    kind: z.string(),
    groupDimension: z.string().nullable(),
    group: z.string().nullable(),
    pollsters: z.string().nullable(),
    text: z.string().nullable(),
    language: z.string().nullable(),
  }),
);

type PlaceRow = z.infer<typeof placeRowsSchema>[number];

/** For a view, a wave and a wording, the item that the wave's own is compared with. */
type Places = Map<string, number>;

const questionsKept = 200;

/**
 * Finds for bases of published items what each is compared with: the base of the same view in the country's latest earlier
 * wave of the same pollsters, else in its latest earlier wave, and there in the same wording, else in the first; null where there is none, or the wave has no dates. Keeps the order
 * of the waves of the questions that it was asked about last, so one finder is for one download.
 */
export function createPreviousFinder(
  db: Database,
): (placed: readonly PlacedBase[]) => Promise<(PlacedBase | null)[]> {
  const kept = new Map<string, Places>();
  const placesOf = async (question: string): Promise<Places> => {
    const places = kept.get(question) ?? (await readPlaces(db, question));
    kept.delete(question);
    kept.set(question, places);
    const [oldest] = kept.keys();
    if (kept.size > questionsKept && oldest !== undefined) kept.delete(oldest);
    return places;
  };
  return async (placed) => {
    const ids: (number | undefined)[] = [];
    for (const { sheet, item, base } of placed) {
      const places = await placesOf(item.question.slug);
      ids.push(places.get(placeKey(viewOf(base), sheet.slug, item)));
    }
    const found = await readItems(
      db,
      [...new Set(ids)].flatMap((id) => (id === undefined ? [] : { id })),
    );
    const askedAt = new Map(found.map((asked) => [asked.id, asked]));
    return placed.map(({ base }, index) => {
      const before = askedAt.get(ids[index] ?? 0);
      const baseBefore = before && findBase(before.item, viewOf(base));
      return before && baseBefore ? { sheet: before.sheet, item: before.item, base: baseBefore } : null;
    });
  };
}

function placeKey(view: BaseView, wave: string, item: ItemIdentity): string {
  return `${wave} ${viewKey(view)} ${itemKey(item)}`;
}

async function readPlaces(db: Database, question: string): Promise<Places> {
  const rows = placeRowsSchema.parse(
    await db.$queryRaw`
      SELECT i."id" AS "itemId", w."slug", w."country", b."kind", b."groupDimension", b."group", wd."text", wd."language",
        (SELECT ${Prisma.raw(dialectOf(db).joined('"slug"', ';'))} FROM (
          SELECT o."slug" FROM "WaveOrganisation" wo JOIN "Organisation" o ON o."id" = wo."organisationId"
          WHERE wo."waveId" = w."id" AND wo."role" = 'pollster' ORDER BY o."slug") inOrder) AS "pollsters"
      FROM "Item" i
      JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published' AND w."lastDay" IS NOT NULL
      LEFT JOIN "Wording" wd ON wd."id" = i."wordingId"
      JOIN "Base" b ON b."itemId" = i."id"
      WHERE i."questionId" = (SELECT "id" FROM "Question" WHERE "slug" = ${question})
      ORDER BY w."lastDay", w."id", i."position"`,
  );
  return listPlaces(question, rows);
}

/** Each item's previous one, view by view. */
function listPlaces(question: string, rows: readonly PlaceRow[]): Places {
  const places: Places = new Map();
  const seriesOf = (row: PlaceRow): InSeries => ({
    wave: row.slug,
    country: row.country,
    pollsters: pollsterKey(row.slug, toStated(row.pollsters?.split(';').map((slug) => ({ slug })) ?? null)),
    asked: itemKey(askedOf(question, row)),
  });
  for (const ofView of groupBy(rows, (row) => viewKey(viewOf(row))).values())
    for (const [index, previous] of pairPrevious(ofView, seriesOf).entries()) {
      const row = ofView[index];
      if (row && previous)
        places.set(placeKey(viewOf(row), row.slug, askedOf(question, row)), previous.itemId);
    }
  return places;
}

function askedOf(slug: string, { text, language }: PlaceRow): ItemIdentity {
  return { question: { slug }, wording: toStated(text === null ? null : { text, language }) };
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
