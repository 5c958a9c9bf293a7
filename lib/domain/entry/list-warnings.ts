import { relationOf } from '@/lib/domain/checks/compare-waves';
import type { Estimate } from '@/lib/domain/record/estimate';
import { checkSum } from '@/lib/domain/record/sum-check';
import { cleanLine } from '@/lib/domain/values/text';
import { readTypedShare } from '@/lib/domain/values/typed-share';
import { isOfColumn } from './column-base';
import { type EarlierItem, type EntryContext, findKnown } from './entry-context';
import { oddFields } from './entry-findings';
import type { EntryWarning } from './entry-issue';
import { lookAlikes } from './look-alikes';
import { plausibleChangePts } from './plausible-change';
import { daysOf, findPreviousBase, type TypedDays } from './previous-base';
import { readAsFarAsPossible } from './read-entry';
import { readCount, splitNames } from './typed-text';
import { type ColumnEntry, cellKey, type ItemEntry, type OptionEntry, type WaveEntry } from './wave-entry';

/** A column's printed shares, each with the row it stands in. */
type ReadColumn = {
  column: ColumnEntry;
  n: number | null;
  shares: (Pick<Estimate, 'value' | 'decimals' | 'qualifier'> & { row: OptionEntry; label: string })[];
  signs: { row: OptionEntry; sign: string }[];
};

/** What looks wrong in an entry, beside what it is about; none of it keeps anybody from publishing. */
export function listWarnings(
  entry: WaveEntry,
  context: EntryContext,
  wave = readAsFarAsPossible(entry).wave,
): EntryWarning[] {
  return [
    ...relatedWarnings(entry, context, daysOf(entry)),
    ...oddFields(entry, wave, context.today),
    ...lookAlikes(entry, context),
    ...entry.items.flatMap((item) => itemWarnings(item, entry, context)),
  ];
}

/** Reads an item's columns for what their numbers look like. */
function readColumns(item: ItemEntry): ReadColumn[] {
  return item.columns.map((column) => {
    const cells = item.options.map((row) => ({
      row,
      label: cleanLine(row.label),
      read: readTypedShare(item.cells[cellKey(row, column)] ?? ''),
    }));
    return {
      column,
      n: readCount(column.n.text),
      shares: cells.flatMap(({ row, label, read }) =>
        read.kind === 'share' ? [{ ...read, row, label }] : [],
      ),
      signs: cells.flatMap(({ row, read }) => (read.kind === 'unreported' ? [{ row, sign: read.sign }] : [])),
    };
  });
}

function itemWarnings(item: ItemEntry, entry: WaveEntry, context: EntryContext): EntryWarning[] {
  const columns = readColumns(item);
  const sampleSize = readCount(entry.attributes.sampleSize.text);
  return [
    ...sameNWarnings(item, columns),
    ...columns.flatMap((read) => [
      ...columnWarnings(item, read),
      ...jumpWarnings(item, read, { entry, context, sampleSize }),
    ]),
  ];
}

function columnWarnings(item: ItemEntry, { column, shares, signs }: ReadColumn): EntryWarning[] {
  const at = `items.${item.key}.columns.${column.key}`;
  const warnings: EntryWarning[] = [];
  const { sumPct, tolerancePts, verdict, notReportedPct } = checkSum(shares);
  const isFraction = shares.length > 1 && shares.every(({ value }) => value <= 1);
  if (isFraction) warnings.push({ path: at, key: 'all_below_one', values: {} });
  else if (sumPct !== null && verdict === 'over')
    warnings.push({ path: at, key: 'sum_over', values: { sum: sumPct, tolerance: tolerancePts } });
  else if (sumPct !== null && verdict === 'short' && signs.length === 0)
    warnings.push({ path: at, key: 'sum_short', values: { sum: sumPct, missing: notReportedPct ?? 0 } });
  const usual = usualDecimals(shares);
  for (const { row, decimals, value } of shares)
    if (usual !== null && decimals > usual)
      warnings.push({ path: cellPath(item, row, column), key: 'more_decimals', values: { value, usual } });
  for (const { row, sign } of signs)
    warnings.push({ path: cellPath(item, row, column), key: 'unreported_sign', values: { sign } });
  return warnings;
}

/** How many decimals a column's values have, where at least three of every five agree; else null. */
function usualDecimals(shares: ReadColumn['shares']): number | null {
  const counts = new Map<number, number>();
  for (const { decimals } of shares) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 && most[1] >= shares.length * 0.6 ? most[0] : null;
}

function sameNWarnings(item: ItemEntry, columns: ReadColumn[]): EntryWarning[] {
  const groups = columns.filter(({ column }) => cleanLine(column.group) !== '');
  const [first] = groups;
  if (!first || first.n === null || groups.length < 2 || groups.some(({ n }) => n !== first.n)) return [];
  const path = `items.${item.key}.columns.${first.column.key}.n`;
  return [{ path, key: 'same_n', values: { n: first.n, groups: groups.length } }];
}

/** Compares exact shares with those of the previous wave. */
function jumpWarnings(
  item: ItemEntry,
  { column, n, shares }: ReadColumn,
  { entry, context, sampleSize }: { entry: WaveEntry; context: EntryContext; sampleSize: number | null },
): EntryWarning[] {
  const previous = findPreviousBase(entry, column, findKnown(context, item.question.slug));
  if (!previous) return [];
  const { wave, base } = previous;
  const isEverybody = base.kind === 'all' && base.group === null;
  return shares.flatMap((share): EntryWarning[] => {
    const before = base.estimates.find(({ option }) => option === share.label);
    if (before?.qualifier !== '=' || share.qualifier !== '=') return [];
    const change = share.value - before.value;
    const sizes = [n ?? (isEverybody ? sampleSize : null), base.n] as const;
    if (Math.abs(change) <= plausibleChangePts([share.value, before.value], sizes)) return [];
    const values = { value: share.value, before: before.value, wave: wave.waveTitle };
    return [{ path: cellPath(item, share.row, column), key: 'jump', values }];
  });
}

/** Waves of the same house that print the same, or that were in the field on the same days. */
function relatedWarnings(entry: WaveEntry, context: EntryContext, days: TypedDays): EntryWarning[] {
  const houses = splitNames(entry.attributes.pollsters.text).map((name) => name.toLowerCase());
  if (days === null || houses.length === 0) return [];
  const tally = new Map<string, { title: string; isApart: boolean; same: number; compared: number }>();
  for (const item of entry.items) {
    const columns = readColumns(item);
    for (const other of findKnown(context, item.question.slug)?.items ?? []) {
      const isOfHouse = other.pollsters.some((name) => houses.includes(name.toLowerCase()));
      if (!isOfHouse || other.firstDay === null) continue;
      const isApart = !overlaps(other, days);
      const count = tally.get(other.wave) ?? { title: other.waveTitle, isApart, same: 0, compared: 0 };
      for (const { column, shares } of columns)
        for (const { label, value } of shares) {
          const base = other.bases.find(isOfColumn(column));
          const printed = base?.estimates.find(({ option }) => option === label);
          if (!printed) continue;
          count.compared += 1;
          if (printed.value === value) count.same += 1;
        }
      tally.set(other.wave, count);
    }
  }
  return [...tally].flatMap(([wave, count]): EntryWarning[] => {
    const kind = relationOf(count);
    if (kind === null) return [];
    const { title, same, compared } = count;
    const key = kind === 'duplicate' ? 'likely_duplicate' : kind;
    return [{ path: 'title', key, values: { wave, title, same, compared } }];
  });
}

function overlaps({ firstDay, lastDay }: EarlierItem, days: NonNullable<TypedDays>): boolean {
  if (firstDay === null || lastDay === null) return false;
  return firstDay <= days.lastDay && days.firstDay <= lastDay;
}

function cellPath(item: ItemEntry, row: OptionEntry, column: ColumnEntry): string {
  return `items.${item.key}.cells.${row.key}.${column.key}`;
}
