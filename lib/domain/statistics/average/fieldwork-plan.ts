/** Where a wave is read: the mean over `days` days of the running sum in `row`, or for one day the level in row 0. */
export type Reading = { wave: number; row: number; days: number };

/** What happens on one day, in this order. */
export type Step = {
  /** Days since the step before; 0 for the first. */
  gapDays: number;
  /** Rows in use: the level and, up to the highest one that is open, the running sums. */
  rows: number;
  /** The row whose running sum starts on this day. */
  opened: number | null;
  /** The waves that end on this day. */
  readings: readonly Reading[];
  /** Number of the output that this day is. */
  output: number | null;
};

/** The days on which something happens, in order. */
export type Plan = { steps: readonly Step[]; rows: number; waves: number; outputs: number };

type Period = { start: number; end: number };
type Sum = { row: number; start: number; until: number };

const mostSums = 24;

/**
 * Lays fieldwork periods (day numbers) out as steps. Waves that start on one day share a running sum, which is open until
 * the last of them ends. Where 24 are open already, a wave is read on its middle day instead: otherwise the cost of a
 * step would grow with the number of waves that are in the field at once.
 */
export function planFieldwork(periods: readonly Period[], outputDays: readonly number[]): Plan {
  const sums = allotSums(periods);
  const readings = new Map<number, Reading[]>();
  for (const [wave, { start, end }] of periods.entries()) {
    const sum = sums.get(start);
    const isSummed = sum !== undefined && end > start;
    const day = isSummed ? end : start + Math.floor((end - start) / 2);
    const reading = isSummed ? { wave, row: sum.row, days: end - start + 1 } : { wave, row: 0, days: 1 };
    const ofDay = readings.get(day);
    if (ofDay) ofDay.push(reading);
    else readings.set(day, [reading]);
  }
  const outputs = new Map(outputDays.map((day, index) => [day, index]));
  const days = [...new Set([...sums.keys(), ...readings.keys(), ...outputDays])].sort((a, b) => a - b);
  let open: Sum[] = [];
  const steps = days.map((day, index): Step => {
    const opened = sums.get(day);
    open = open.filter(({ until }) => until >= day);
    if (opened) open.push(opened);
    return {
      gapDays: index === 0 ? 0 : day - (days[index - 1] ?? day),
      rows: open.reduce((most, { row }) => Math.max(most, row + 1), 1),
      opened: opened?.row ?? null,
      readings: readings.get(day) ?? [],
      output: outputs.get(day) ?? null,
    };
  });
  const rows = steps.reduce((most, step) => Math.max(most, step.rows), 1);
  return { steps, rows, waves: periods.length, outputs: outputDays.length };
}

/** The running sum of each start day that gets one: the lowest row that is free then. */
function allotSums(periods: readonly Period[]): Map<number, Sum> {
  const untils = new Map<number, number>();
  for (const { start, end } of periods)
    if (end > start) untils.set(start, Math.max(end, untils.get(start) ?? end));
  const sums = new Map<number, Sum>();
  const busy: number[] = [];
  for (const [start, until] of [...untils].sort(([a], [b]) => a - b)) {
    const free = busy.findIndex((busyUntil) => busyUntil < start);
    const index = free === -1 ? busy.length : free;
    if (index >= mostSums) continue;
    busy[index] = until;
    sums.set(start, { row: index + 1, start, until });
  }
  return sums;
}
