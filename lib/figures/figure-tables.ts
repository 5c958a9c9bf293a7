import { type BaseN, nOf } from '@/lib/domain/reading/base-n';
import { type ChosenOptions, chosenOf } from '@/lib/domain/reading/chosen-options';
import { sizeOfBase, spokenUncertainty } from '@/lib/domain/reading/uncertainty';
import type { Base } from '@/lib/domain/record/estimate';
import { type AskedItem, estimateOf, type PlacedBase } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import { columnLabel, writeN } from './base-texts';
import type { FigureCell, FigureTable } from './figure-view';
import { writeInterval } from './uncertainty-texts';

/** The table under a trend: a row a wave, the latest first, and a column an answer. */
export function toTrendTable(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): FigureTable {
  const { t } = words;
  const bases = asked.map(({ item }) => findBase(item, view));
  const options = question.options.filter(({ label }) =>
    bases.some((base) => base && estimateOf(base, label)),
  );
  const columns = [
    { label: t('question.fieldwork'), isNumber: false },
    { label: t('question.pollster'), isNumber: false },
    { label: t('question.n'), isNumber: true },
    ...options.map(({ label }) => ({ label: t('question.optionShare', { option: label }), isNumber: true })),
    { label: t('question.source'), isNumber: false },
  ];
  const rows = asked.map(({ sheet, item }, index) => {
    const base = bases[index];
    const days = fieldworkDays(sheet.disclosure);
    const sources = base ? sourcesOf(item, base) : [];
    return {
      key:
        asked.findIndex((one) => one.sheet.slug === sheet.slug) === index
          ? sheet.slug
          : `${sheet.slug} ${index}`,
      waveSlug: sheet.slug,
      firstDay: days?.firstDay ?? '',
      lastDay: days?.lastDay ?? '',
      cells: [
        { text: words.fieldwork(sheet.disclosure) ?? sheet.title, href: to(`/waves/${sheet.slug}`) },
        statedCell(sheet.disclosure.pollsters, words.names, words),
        base ? toNCell(nOf({ sheet, item, base }), words) : { text: '' },
        ...options.map(({ label }) => shareCell(base ? { sheet, item, base } : null, label, words)),
        { text: sources.join('; ') },
      ],
    };
  });
  return { caption: t('figure.tableTitle'), columns, rows: rows.reverse() };
}

/** The table under one item's bars: a row an answer, then what the source leaves out, unless some answers are chosen. */
export function toBarsTable(placed: PlacedBase, words: Words, chosen: ChosenOptions = []): FigureTable {
  const { sheet, base } = placed;
  const { t } = words;
  const row = (key: string, cells: FigureCell[]) => ({
    key,
    waveSlug: sheet.slug,
    firstDay: '',
    lastDay: '',
    cells,
  });
  const { notReportedPct, verdict } = checkSum(base.estimates);
  const rest: FigureCell | null =
    chosen.length > 0
      ? null
      : notReportedPct !== null
        ? { text: words.computedShare(notReportedPct) }
        : verdict === 'unknown'
          ? { text: t('missing.not_reported'), missing: 'not_stated' }
          : null;
  return {
    caption: t('figure.tableTitle'),
    columns: [
      { label: t('question.answer'), isNumber: false },
      { label: t('question.share'), isNumber: true },
    ],
    rows: [
      ...chosenOf(base, chosen).map((estimate) =>
        row(estimate.option.label, [
          { text: estimate.option.label },
          shareCell(placed, estimate.option.label, words),
        ]),
      ),
      ...(rest === null
        ? []
        : [row('not reported', [{ text: t('question.notReportedRow'), missing: 'not_stated' }, rest])]),
    ],
  };
}

/** The table under a group comparison: a row an answer, a column a group. */
export function toGroupsTable(
  question: Question,
  { sheet, item }: AskedItem,
  { base: kind, dimension }: { base: string; dimension: string },
  words: Words,
): FigureTable {
  const bases = item.bases.filter(
    (base) => base.kind === kind && (base.group === null || base.groupDimension === dimension),
  );
  const options = question.options.filter(({ label }) => bases.some((base) => estimateOf(base, label)));
  return {
    caption: words.t('figure.tableTitle'),
    columns: [
      { label: words.t('question.answer'), isNumber: false },
      ...bases.map((base) => ({ label: columnLabel(base, words), isNumber: true })),
    ],
    rows: options.map(({ label }) => ({
      key: label,
      waveSlug: sheet.slug,
      firstDay: '',
      lastDay: '',
      cells: [{ text: label }, ...bases.map((base) => shareCell({ sheet, item, base }, label, words))],
    })),
  };
}

/** A share with its interval under it; on a base too small to speak of an interval it stands alone. */
export function shareCell(placed: PlacedBase | null, label: string, words: Words): FigureCell {
  const estimate = placed && estimateOf(placed.base, label);
  if (!placed || !estimate) return { text: words.t('missing.not_reported'), missing: 'not_stated' };
  const uncertainty = spokenUncertainty(placed, estimate);
  const text = words.bareShare(estimate);
  if (!uncertainty) return { text };
  const isIndicative = uncertainty.kind === 'indicative';
  return { text, note: writeInterval(uncertainty, words), ...(isIndicative && { isIndicative }) };
}

/** A base’s number of interviews as a cell, with a word where it is small. */
export function toNCell(n: BaseN, words: Words): FigureCell {
  if ('missing' in n) return statedCell(n, words.count, words);
  const size = sizeOfBase(n.value);
  const text = writeN(n, words);
  return size === 'ample' ? { text } : { text, note: words.t(`uncertainty.${size}Short`) };
}

/** What is to be said of a table: what stands under its shares, if anything does. */
export function tableNoteOf({ rows }: FigureTable, words: Words): string | null {
  const hasIntervals = rows.some(({ cells }) => cells.some(({ note }) => note !== undefined));
  return hasIntervals ? words.t('uncertainty.tableNote') : null;
}

/** An attribute as a cell: its value, or why it has none. */
export function statedCell<T>(stated: Stated<T>, write: (value: T) => string, words: Words): FigureCell {
  if ('value' in stated) return { text: write(stated.value) };
  const { missing } = stated;
  return {
    text: words.t(`missing.short.${missing}`),
    missing: missing === 'not_entered' ? 'not_entered' : 'not_stated',
  };
}

/** Who printed the values of a base. */
export function sourcesOf(item: AskedItem['item'], base: Base): string[] {
  const used = new Set(base.estimates.map(({ reference }) => reference));
  const names = item.references.flatMap(({ source }, index) =>
    used.has(index) ? [valueOf(source.publisher)?.name ?? source.title] : [],
  );
  return [...new Set(names)];
}
