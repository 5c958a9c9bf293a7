import type { Base, Estimate } from '@/lib/domain/record/estimate';
import { nameItems } from '@/lib/domain/record/item-names';
import { baseKey, type Whom } from '@/lib/domain/record/question-view';
import type { Item, Wave } from '@/lib/domain/record/wave';

type Placed = { key: string; estimate: Estimate };

/**
 * A corrected wave whose values stand in the order in which they stood before, so that its results table differs only
 * where something was corrected. A value that is new comes after the one that precedes it in the corrected wave.
 */
export function keepPositions(before: Wave, after: Wave): Wave {
  const names = nameItems(before.items, after.items);
  const earlier = new Map(placedIn(before, names).map(({ key, estimate }) => [key, estimate.position]));
  const now = placedIn(after, names);
  const ordered = now
    .filter(({ key }) => earlier.has(key))
    .sort((a, b) => (earlier.get(a.key) ?? 0) - (earlier.get(b.key) ?? 0));
  for (const [index, placed] of now.entries()) {
    if (earlier.has(placed.key)) continue;
    const previous = now[index - 1];
    ordered.splice(previous ? ordered.indexOf(previous) + 1 : 0, 0, placed);
  }
  const positions = new Map(ordered.map(({ estimate }, position) => [estimate, position]));
  return {
    ...after,
    items: after.items.map((item) => ({
      ...item,
      bases: item.bases.map((base) => ({ ...base, estimates: placeAll(base.estimates, positions) })),
    })),
  };
}

function placeAll(estimates: Estimate[], positions: ReadonlyMap<Estimate, number>): Estimate[] {
  return estimates
    .map((estimate) => ({ ...estimate, position: positions.get(estimate) ?? estimate.position }))
    .sort((a, b) => a.position - b.position);
}

function placedIn({ items }: Wave, names: ReadonlyMap<Item, string>): Placed[] {
  return items
    .flatMap((item) =>
      item.bases.flatMap((base) =>
        base.estimates.map((estimate) => ({
          key: estimateKey(names.get(item) ?? '', base, estimate.option.label),
          estimate,
        })),
      ),
    )
    .sort((a, b) => a.estimate.position - b.estimate.position);
}

/** What tells an estimate of a wave from every other: its item's name, whom it is of, and its answer, as one text. */
export function estimateKey(item: string, base: Whom & Pick<Base, 'note'>, option: string): string {
  return JSON.stringify([item, baseKey(base), option]);
}
