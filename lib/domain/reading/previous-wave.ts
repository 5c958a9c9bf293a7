import { itemKey } from '@/lib/domain/record/item-names';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Stated } from '@/lib/domain/values/missing';

/** What says which item another is compared with: its wave, that wave's country and pollsters, and what was asked. */
export type InSeries = { wave: string; country: string; pollsters: string; asked: string };

/**
 * For each item of a view the one that it is compared with: of the latest wave before its own in its country by the same
 * pollsters, else of the latest one before it in its country; of several items in one wave the one of the same wording,
 * else the first. Null where there is none. The items are in the order of their fieldwork, those of a wave together.
 */
export function pairPrevious<One>(inTime: readonly One[], seriesOf: (one: One) => InSeries): (One | null)[] {
  const latest = new Map<string, { one: One; asked: string }[]>();
  let [wave, ofWave]: [string | null, { one: One; asked: string; keys: string[] }[]] = [null, []];
  const close = () => {
    for (const key of new Set(ofWave.flatMap(({ keys }) => keys))) latest.set(key, ofWave);
  };
  return inTime.map((one) => {
    const { asked, country, pollsters, ...series } = seriesOf(one);
    if (series.wave !== wave) {
      close();
      [wave, ofWave] = [series.wave, []];
    }
    const keys = [JSON.stringify([country, pollsters]), JSON.stringify([country])];
    ofWave.push({ one, asked, keys });
    const before = keys.map((key) => latest.get(key)).find((items) => items !== undefined);
    return (before?.find((other) => other.asked === asked) ?? before?.[0])?.one ?? null;
  });
}

/** What says of an item in its wave which one it is compared with. */
export function seriesOfItem({ sheet, item }: AskedItem): InSeries {
  const { slug, country, disclosure } = sheet;
  return { wave: slug, country, pollsters: pollsterKey(slug, disclosure.pollsters), asked: itemKey(item) };
}

/** Who asked, as one text for comparing; what is missing is like nobody else's. */
export function pollsterKey(wave: string, pollsters: Stated<Pick<OrganisationName, 'slug'>[]>): string {
  if ('missing' in pollsters) return `missing: ${wave}`;
  return JSON.stringify(pollsters.value.map(({ slug }) => slug).sort());
}
