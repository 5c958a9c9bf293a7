/** A thing with its place in a list that is read in parts: what it is ordered by, in letters of an address. */
export type InPlace<Thing> = { place: string; thing: Thing };

/** Which part of a list is read: at most `limit` things after a place, from the beginning where there is none. */
export type Part = { after: string | null; limit: number };

/** The numbers of a place: of each level of the order one. */
export function numbersOf(place: string | null): number[] {
  return place === null ? [] : place.split('.').map(Number);
}

/** The number after which a list ordered by one number goes on. */
export function numberOf({ after }: Part): number {
  return numbersOf(after)[0] ?? 0;
}
