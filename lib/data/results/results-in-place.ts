import type { Database } from '@/lib/data/db';
import { type InPlace, numberOf, numbersOf, type Part } from '@/lib/data/sql/in-place';
import { listedSelect, listWavesAfter, publishedWaveWhere, toListedWave } from '@/lib/data/waves/waves';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import { type Selection, selectValues, wantedIn } from '@/lib/domain/queries/results-query';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import type { Item, Wave, WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';

/** Which items and values are listed: by the filter of the lists, and by what the results table is narrowed to. */
export type ResultsListQuery = Selection & { wave: string | null };

/** An item that a query lets through, with the bases that it lets through. */
export type ListedItem = { sheet: WaveSheet; item: Item };

/** A value that a query lets through. */
export type ListedEstimate = PlacedEstimate;

/** Published waves that the filter lets through, in the order of entry. */
export async function listWavesInPlace(
  db: Database,
  { filter, ...part }: Part & { filter: ListFilter },
): Promise<InPlace<WaveSheet>[]> {
  const rows = await db.wave.findMany({
    where: { AND: [publishedWaveWhere(filter), { id: { gt: numberOf(part) } }] },
    select: { id: true, ...listedSelect },
    orderBy: { id: 'asc' },
    take: part.limit,
  });
  return rows.map(({ id, ...row }) => ({ place: String(id), thing: toListedWave(row).sheet }));
}

/** Published items that a query lets through, wave by wave in the order of entry. */
export function listItemsInPlace(
  db: Database,
  { query, ...part }: Part & { query: ResultsListQuery },
): Promise<InPlace<ListedItem>[]> {
  return listInWaves(db, { query, ...part }, (wave) => {
    const wanted = wantedIn(wave, query);
    if (!wanted) return [];
    return wave.items.flatMap((item, position) => {
      const bases = item.bases.filter(wanted.base);
      if (bases.length === 0 || !wanted.item(item) || !item.references.some(wanted.reference)) return [];
      return [{ position, thing: { sheet: wave, item: { ...item, bases } } }];
    });
  });
}

/** Published values that a query lets through, wave by wave in the order in which they were printed. */
export function listEstimatesInPlace(
  db: Database,
  { query, ...part }: Part & { query: ResultsListQuery },
): Promise<InPlace<ListedEstimate>[]> {
  return listInWaves(db, { query, ...part }, (wave) =>
    selectValues(wave, query).map((thing) => ({ position: thing.estimate.position, thing })),
  );
}

const wavesAtOnce = 25;

/** Reads waves, a few at a time, until enough was found in them. */
async function listInWaves<Thing>(
  db: Database,
  { query, after, limit }: Part & { query: ResultsListQuery },
  find: (wave: Wave) => { position: number; thing: Thing }[],
): Promise<InPlace<Thing>[]> {
  const [lastWave = 0, lastPosition = -1] = numbersOf(after);
  const where = whereOf(query);
  const found: InPlace<Thing>[] = [];
  let before = Math.max(0, lastWave - 1);
  for (;;) {
    const waves = await listWavesAfter(db, { after: before, limit: Math.min(wavesAtOnce, limit), where });
    for (const { id, wave } of waves) {
      before = id;
      for (const { position, thing } of find(wave))
        if (id !== lastWave || position > lastPosition) found.push({ place: `${id}.${position}`, thing });
      if (found.length >= limit) return found.slice(0, limit);
    }
    if (waves.length < Math.min(wavesAtOnce, limit)) return found;
  }
}

function whereOf({ filter, question, wave, base, group }: ResultsListQuery): Prisma.WaveWhereInput {
  const bases: Prisma.BaseWhereInput = {
    ...(base === null ? {} : { kind: base }),
    ...(group === null ? {} : { group: { in: [group, group.slice(group.indexOf(':') + 1)] } }),
  };
  const isNarrow = base !== null || group !== null;
  return {
    AND: [
      publishedWaveWhere(filter),
      ...(wave === null ? [] : [{ slug: wave }]),
      ...(question === null ? [] : [{ items: { some: { question: { slug: question } } } }]),
      ...(isNarrow ? [{ items: { some: { bases: { some: bases } } } }] : []),
    ],
  };
}
