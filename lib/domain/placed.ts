import type { Base, Estimate } from './estimate';
import type { Item, WaveSheet } from './wave';

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
