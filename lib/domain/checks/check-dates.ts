import { sourcesOfItems } from '@/lib/domain/reading/source-standing';
import type { Source, SourceKind } from '@/lib/domain/record/source';
import { fieldworkDays, type Wave } from '@/lib/domain/record/wave';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';
import { datesIn, yearsIn } from './dates-in-text';
import type { DatePlace, WaveFinding } from './wave-finding';

/** Nobody asked a sample before this year. */
const firstYear = '1900';
/** Days that one fieldwork lasts at most, and after which a report is a late one. */
const longestDays = 366;
/** Documents that come out soon after the fieldwork; what refers to it may be of any time. */
const soon: readonly SourceKind[] = ['primary_report', 'press_release', 'news_article'];

/** What is odd about the dates of a wave. `today` is an ISO day; null where nobody knows it. */
export function checkDates(wave: Wave, today: string | null): WaveFinding[] {
  const sources = sourcesOfItems(wave.items);
  return [
    ...fieldworkFindings(wave, today),
    ...earlyFindings(wave, sources),
    ...nameFindings(wave, sources),
    ...sources.flatMap((source) => publicationFindings(source, valueOf(wave.disclosure.fieldworkEnd))),
  ];
}

function fieldworkFindings({ disclosure }: Wave, today: string | null): WaveFinding[] {
  const [start, end] = [valueOf(disclosure.fieldworkStart), valueOf(disclosure.fieldworkEnd)];
  const findings: WaveFinding[] = [];
  if (start !== null && end !== null && lastDayOf(end) < firstDayOf(start))
    findings.push({ check: 'dates', kind: 'end_before_start', start, end });
  const last = end ?? start;
  if (today !== null && last !== null && firstDayOf(last) > today)
    findings.push({ check: 'dates', kind: 'in_future', date: last });
  if (start === null || end === null) return findings;
  // Of dates known to the month or the year, the fewest days that they can mean.
  const days = daysBetween(lastDayOf(start), firstDayOf(end)) + 1;
  if (days > longestDays) findings.push({ check: 'dates', kind: 'too_long', start, end, days });
  return findings;
}

function earlyFindings({ disclosure }: Wave, sources: readonly Source[]): WaveFinding[] {
  const dates: { date: string | null; place: DatePlace }[] = [
    { date: valueOf(disclosure.fieldworkStart), place: { attribute: 'fieldworkStart' } },
    { date: valueOf(disclosure.fieldworkEnd), place: { attribute: 'fieldworkEnd' } },
    ...sources.map((source) => ({ date: valueOf(source.published), place: { source } })),
  ];
  return dates.flatMap(({ date, place }): WaveFinding[] =>
    date === null || date >= firstYear ? [] : [{ check: 'dates', kind: 'too_early', date, place }],
  );
}

/** A date in the wave's slug or title that lies outside its fieldwork and publication; or years, of which none lies within. */
function nameFindings({ slug, title, disclosure }: Wave, sources: readonly Source[]): WaveFinding[] {
  const days = fieldworkDays(disclosure);
  if (!days) return [];
  const published = sources.flatMap((source) => valueOf(source.published) ?? []);
  const start = [days.firstDay, ...published.map(firstDayOf)].sort()[0] ?? days.firstDay;
  const end = [days.lastDay, ...published.map(lastDayOf)].sort().at(-1) ?? days.lastDay;
  return (
    [
      ['slug', slug],
      ['title', title],
    ] as const
  ).flatMap(([at, text]): WaveFinding[] => {
    const said = otherDateIn(text, start, end);
    return said === null ? [] : [{ check: 'dates', kind: 'other_date', at, said, start, end }];
  });
}

/** A date that a text says and that lies outside a period, or null. */
export function otherDateIn(text: string, firstDay: string, lastDay: string): string | null {
  const isOutside = (date: string) => lastDayOf(date) < firstDay || firstDayOf(date) > lastDay;
  const years = yearsIn(text);
  return datesIn(text).find(isOutside) ?? (years.every(isOutside) ? (years[0] ?? null) : null);
}

function publicationFindings(source: Source, end: string | null): WaveFinding[] {
  const published = valueOf(source.published);
  if (published === null || end === null) return [];
  const { slug, title, kind } = source;
  const named = { check: 'dates', source: { slug, title }, published, end } as const;
  if (isPublishedBefore(published, end)) return [{ ...named, kind: 'published_before_end' }];
  const days = daysBetween(lastDayOf(end), firstDayOf(published));
  return soon.includes(kind) && days > longestDays ? [{ ...named, kind: 'published_late' }] : [];
}

/** Whether something was surely published before a fieldwork ended. */
export function isPublishedBefore(published: string, end: string): boolean {
  return lastDayOf(published) < firstDayOf(end);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
