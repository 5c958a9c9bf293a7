import { z } from 'zod';
import type { AskedItem, PlacedBase } from '@/lib/domain/placed';
import { type BaseView, findBase, viewKey, viewOf } from '@/lib/domain/question-view';
import type { Database } from './db';
import { itemSelect, sheetSelect, toItem, toSheet } from './wave-shape';

const placeRowsSchema = z.array(
  z.object({
    itemId: z.int(),
    slug: z.string(),
    country: z.string(),
    kind: z.string(),
    groupDimension: z.string().nullable(),
    group: z.string().nullable(),
    pollsters: z.string().nullable(),
  }),
);

/** For a view and a wave, the item that the wave's own is compared with. */
type Places = Map<string, number>;

const questionsKept = 200;

/**
 * Finds for bases of published items what each is compared with: the base of the same view in the country's latest earlier
 * wave of the same pollsters, else in its latest earlier wave; null where there is none, or the wave has no dates. Keeps the order
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
    const ids: (number | null)[] = [];
    for (const { sheet, item, base } of placed) {
      const places = await placesOf(item.question.slug);
      ids.push(places.get(placeKey(viewOf(base), sheet.slug)) ?? null);
    }
    const asked = await readItems(db, [...new Set(ids.filter((id) => id !== null))]);
    return placed.map(({ base }, index) => {
      const before = asked.get(ids[index] ?? 0);
      const baseBefore = before && findBase(before.item, viewOf(base));
      return before && baseBefore ? { ...before, base: baseBefore } : null;
    });
  };
}

function placeKey(view: BaseView, wave: string): string {
  return `${wave} ${viewKey(view)}`;
}

async function readPlaces(db: Database, question: string): Promise<Places> {
  const rows = placeRowsSchema.parse(
    await db.$queryRaw`
      SELECT i."id" AS "itemId", w."slug", w."country", b."kind", b."groupDimension", b."group",
        (SELECT group_concat("slug", ';') FROM (
          SELECT o."slug" FROM "WaveOrganisation" wo JOIN "Organisation" o ON o."id" = wo."organisationId"
          WHERE wo."waveId" = w."id" AND wo."role" = 'pollster' ORDER BY o."slug")) AS "pollsters"
      FROM "Item" i
      JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published' AND w."lastDay" IS NOT NULL
      JOIN "Base" b ON b."itemId" = i."id"
      WHERE i."questionId" = (SELECT "id" FROM "Question" WHERE "slug" = ${question})
      ORDER BY w."lastDay", w."id"`,
  );
  const places: Places = new Map();
  const latest = new Map<string, number>();
  for (const { itemId, slug, country, kind, groupDimension, group, pollsters } of rows) {
    const view = { base: kind, dimension: groupDimension, group };
    const ofCountry = `${country} ${viewKey(view)}`;
    const own = `${ofCountry} of ${pollsters ?? slug}`;
    const previous = latest.get(own) ?? latest.get(ofCountry);
    if (previous !== undefined) places.set(placeKey(view, slug), previous);
    latest.set(own, itemId);
    latest.set(ofCountry, itemId);
  }
  return places;
}

async function readItems(db: Database, ids: number[]): Promise<Map<number, AskedItem>> {
  if (ids.length === 0) return new Map();
  const rows = await db.item.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...itemSelect, wave: { select: sheetSelect } },
  });
  return new Map(rows.map(({ id, wave, ...item }) => [id, { sheet: toSheet(wave), item: toItem(item) }]));
}
