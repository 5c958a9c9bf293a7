import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import {
  type AskedQuestion,
  type ComparedSeries,
  findSeries,
  type SeriesProblem,
} from '@/lib/domain/compare/compared-series';
import { type AskedSeries, type CompareQuery, partName } from '@/lib/domain/queries/compare-query';
import type { QueryProblem } from '@/lib/domain/queries/parameters';
import { slugSchema } from '@/lib/domain/values/slug';
import { nameSeries } from '@/lib/figures/compare/series-names';
import { readQuestion } from '@/lib/request/read-question';
import type { Words } from '@/lib/words/words';

/** One of the series that an address asks for: found, or what of it there is not, or that it stands there already. */
export type Slot = { number: number; asked: AskedSeries; found: AskedQuestion | null } & (
  | { state: 'found'; series: ComparedSeries }
  | { state: 'absent'; problem: SeriesProblem }
  | { state: 'double'; series: ComparedSeries; of: number }
);

/** The series that a query asks for, in its order, each with its question. */
export async function readSlots({ series, from, to }: CompareQuery): Promise<Slot[]> {
  const found = await Promise.all(
    series.map(({ question }) => (isSlug(question) ? readQuestion(question) : null)),
  );
  const slots: Slot[] = [];
  for (const [index, asked] of series.entries()) {
    const question = found[index] ?? null;
    const slot = { number: index + 1, asked, found: question };
    const answer = findSeries(asked, question, { from, to });
    if ('problem' in answer) {
      slots.push({ ...slot, state: 'absent', problem: answer.problem });
      continue;
    }
    const key = JSON.stringify(answer.series.asked);
    const double = slots.find((one) => JSON.stringify(one.asked) === key);
    const here = { ...slot, asked: answer.series.asked, series: answer.series };
    slots.push(double ? { ...here, state: 'double', of: double.number } : { ...here, state: 'found' });
  }
  return slots;
}

function isSlug(text: string): boolean {
  return slugSchema.safeParse(text).success;
}

/** The series that are found, with their names. */
export function namedSeriesOf(slots: readonly Slot[], words: Words): NamedSeries[] {
  return nameSeries(
    slots.flatMap((slot) => (slot.state === 'found' ? [{ number: slot.number, series: slot.series }] : [])),
    words,
  );
}

/** The query that asks for exactly these series, with nothing left to what the register holds at the time. */
export function toWholeQuery(query: CompareQuery, slots: readonly Slot[]): CompareQuery {
  return { ...query, series: slots.map(({ asked }) => asked) };
}

/** What is wrong with series, as problems of their parameters. */
export function problemsOf(slots: readonly Slot[]): QueryProblem[] {
  return slots.flatMap((slot): QueryProblem[] => {
    if (slot.state !== 'absent') return [];
    const { part, value, allowed } = slot.problem;
    const known = part === 'question' ? ['the slug of a published question (/questions.csv)'] : allowed;
    return [{ parameter: partName(part, slot.number), value, allowed: known }];
  });
}
