const dayMs = 86_400_000;

/**
 * Days since 1 January 1970 of an ISO day.
 * @throws RangeError where `isoDay` is not a day. `1970-01-02` is 1.
 */
export function dayNumber(isoDay: string): number {
  const ms = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`not an ISO day: ${JSON.stringify(isoDay)}`);
  return Math.round(ms / dayMs);
}

/** The day number of the first of a month; `month` counts from 0 and may run past a year. */
export function firstOfMonth(year: number, month: number): number {
  return Math.round(Date.UTC(year, month, 1) / dayMs);
}

/** Year and month (from 0) of a day number. */
export function yearAndMonth(day: number): { year: number; month: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}
