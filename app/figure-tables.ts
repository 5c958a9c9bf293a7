import { columnLabel, writeN } from '@/components/poll/base-texts';
import type { FigureCell, FigureTable } from '@/components/poll/figure-view';
import { type BaseN, nOf } from '@/lib/domain/base-n';
import type { Base } from '@/lib/domain/estimate';
import { type Stated, valueOf } from '@/lib/domain/missing';
import type { Question } from '@/lib/domain/question';
import type { AskedItem } from '@/lib/domain/question-charts';
import { type BaseView, findBase } from '@/lib/domain/question-view';
import { checkSum } from '@/lib/domain/sum-check';
import { fieldworkDays } from '@/lib/domain/wave';
import type { Words } from '@/lib/format';

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
    bases.some((base) => base && estimateIn(base, label)),
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
      key: sheet.slug,
      waveSlug: sheet.slug,
      firstDay: days?.firstDay ?? '',
      lastDay: days?.lastDay ?? '',
      cells: [
        { text: words.fieldwork(sheet.disclosure) ?? sheet.title, href: to(`/waves/${sheet.slug}`) },
        statedCell(sheet.disclosure.pollsters, words.names, words),
        base ? toNCell(nOf({ sheet, item, base }), words) : { text: '' },
        ...options.map(({ label }) => shareCell(base ?? null, label, words)),
        { text: sources.join('; ') },
      ],
    };
  });
  return { caption: t('figure.tableTitle'), columns, rows: rows.reverse() };
}

/** The table under one item's bars: a row an answer, then what the source leaves out. */
export function toBarsTable({ sheet }: AskedItem, base: Base, words: Words): FigureTable {
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
    notReportedPct !== null
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
      ...base.estimates.map((estimate) =>
        row(estimate.option.label, [{ text: estimate.option.label }, { text: words.bareShare(estimate) }]),
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
  kind: string,
  dimension: string,
  words: Words,
): FigureTable {
  const bases = item.bases.filter(
    (base) => base.kind === kind && (base.group === null || base.groupDimension === dimension),
  );
  const options = question.options.filter(({ label }) => bases.some((base) => estimateIn(base, label)));
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
      cells: [{ text: label }, ...bases.map((base) => shareCell(base, label, words))],
    })),
  };
}

function estimateIn(base: Base, label: string) {
  return base.estimates.find(({ option }) => option.label === label);
}

function shareCell(base: Base | null, label: string, words: Words): FigureCell {
  const estimate = base && estimateIn(base, label);
  if (estimate) return { text: words.bareShare(estimate) };
  return { text: words.t('missing.not_reported'), missing: 'not_stated' };
}

function toNCell(n: BaseN, words: Words): FigureCell {
  return 'value' in n ? { text: writeN(n, words) } : statedCell(n, words.count, words);
}

function statedCell<T>(stated: Stated<T>, write: (value: T) => string, words: Words): FigureCell {
  if ('value' in stated) return { text: write(stated.value) };
  const { missing } = stated;
  return {
    text: words.t(`missing.short.${missing}`),
    missing: missing === 'not_entered' ? 'not_entered' : 'not_stated',
  };
}

function sourcesOf(item: AskedItem['item'], base: Base): string[] {
  const used = new Set(base.estimates.map(({ reference }) => reference));
  const names = item.references.flatMap(({ source }, index) =>
    used.has(index) ? [valueOf(source.publisher)?.name ?? source.title] : [],
  );
  return [...new Set(names)];
}
