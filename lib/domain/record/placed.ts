import type { Base, Estimate, Reference } from './estimate';
import type { Item, Wave, WaveSheet } from './wave';

/** An item with the wave that it was asked in. */
export type AskedItem = { sheet: WaveSheet; item: Item };

/** A base where it stands. */
export type PlacedBase = AskedItem & { base: Base };

/** A printed value where it stands. */
export type PlacedEstimate = PlacedBase & { estimate: Estimate };

/** The value of an answer on a base, or null where it has none. */
export function estimateOf({ estimates }: Base, label: string): Estimate | null {
  return estimates.find(({ option }) => option.label === label) ?? null;
}

/** Which of a wave's values are wanted: by their item, their base, their answer and where they are printed. */
export type Wanted = {
  item: (item: Item) => boolean;
  base: (base: Base) => boolean;
  estimate: (estimate: Estimate) => boolean;
  reference: (reference: Reference) => boolean;
};

const all: Wanted = { item: () => true, base: () => true, estimate: () => true, reference: () => true };

/** A wave's values, or those of them that are wanted, in the order in which they were printed. */
export function placeValues(wave: Wave, wanted: Wanted = all): PlacedEstimate[] {
  const values: PlacedEstimate[] = [];
  for (const item of wave.items.filter(wanted.item)) {
    const isPrintedThere = item.references.map(wanted.reference);
    for (const base of item.bases.filter(wanted.base))
      for (const estimate of base.estimates)
        if (wanted.estimate(estimate) && isPrintedThere[estimate.reference] !== false)
          values.push({ sheet: wave, item, base, estimate });
  }
  return values.sort((a, b) => a.estimate.position - b.estimate.position);
}
