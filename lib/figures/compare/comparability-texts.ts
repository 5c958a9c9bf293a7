import { listGaps, type NamedSeries } from '@/lib/domain/compare/compare-charts';
import {
  aspectsThatAre,
  type Comparison,
  type ComparisonAspect,
  comparisonAspects,
  type Standing,
} from '@/lib/domain/compare/comparison';
import { seriesOfItem } from '@/lib/domain/reading/previous-wave';
import type { Base } from '@/lib/domain/record/estimate';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import type { Stated } from '@/lib/domain/values/missing';
import { baseLongLabel, groupLabel } from '@/lib/figures/base-texts';
import { writeDifference } from '@/lib/figures/uncertainty-texts';
import type { Words } from '@/lib/words/words';

const mostOptions = 12;
/** So many gaps are said in words at most, the latest. */
const mostGaps = 8;

/** One aspect of the things that stand side by side, with how it stands between them. */
export type SideBySideRow = {
  key: string;
  label: string;
  /** Null where nothing is compared. */
  standing: string | null;
  /** Whether it is what a reader should not overlook. */
  isMarked: boolean;
  cells: { key: string; stated: Stated<string>; note?: string }[];
};

/** What stands between the series, in sentences: what was asked for, what comes with it, and what nobody asked for. */
export function gateSentences(comparison: Comparison, words: Words): string[] {
  const { t } = words;
  const say = (standing: Standing, key: 'chosen' | 'implied' | 'differs' | 'unknown') => {
    const aspects = aspectsThatAre(comparison, standing);
    if (aspects.length === 0) return [];
    const named = words.list(aspects.map((aspect) => t(`compare.aspects.${aspect}`)));
    return [t(`compare.gate.${key}`, { aspects: named, count: aspects.length })];
  };
  return [
    ...say('chosen', 'chosen'),
    ...say('implied', 'implied'),
    ...say('differs', 'differs'),
    ...say('unknown', 'unknown'),
    ...(comparison.verdict === 'comparable' ? [t('compare.gate.comparable')] : []),
  ];
}

/** Where series stop being comparable with themselves, one sentence a gap, and how many more there are. */
export function gapSentences(series: readonly NamedSeries[], words: Words): string[] {
  const gaps = listGaps(series);
  const sentences = gaps.slice(-mostGaps).map(({ labels, day, differsIn }) =>
    words.t('compare.gap', {
      series: words.list(labels),
      count: labels.length,
      date: words.date(day.slice(0, 7)),
      differs: writeDifference(differsIn, words),
    }),
  );
  const more = gaps.length - sentences.length;
  return more === 0 ? sentences : [...sentences, words.t('compare.moreGaps', { count: more })];
}

/** The latest wave of each series side by side, aspect by aspect, with how each aspect stands between them. */
export function toSideBySide(
  series: readonly NamedSeries[],
  comparison: Comparison | null,
  words: Words,
): SideBySideRow[] {
  const shown = series.flatMap((one) => {
    const latest = one.values.at(-1);
    return latest ? [{ one, latest }] : [];
  });
  return comparisonAspects.map((aspect) => {
    const standing = comparison?.standings[aspect] ?? null;
    return {
      key: aspect,
      label: words.t(`compare.rows.${aspect}`),
      standing: standing && words.t(`compare.standing.${standing}`),
      isMarked: standing === 'differs',
      cells: shown.map(({ one, latest }) => ({
        key: String(one.number),
        ...cellOf(aspect, one, latest, words),
      })),
    };
  });
}

function cellOf(
  aspect: ComparisonAspect,
  { question, option, country, view, values }: NamedSeries,
  { sheet, item, base }: PlacedEstimate,
  words: Words,
): { stated: Stated<string>; note?: string } {
  const { disclosure } = sheet;
  switch (aspect) {
    case 'question':
      return { stated: { value: question.title } };
    case 'option':
      return { stated: { value: option.label } };
    case 'country':
      return { stated: { value: words.country(country) } };
    case 'pollster':
      return {
        stated: map(disclosure.pollsters, words.names),
        ...(areOfSeveralPollsters(values) && { note: words.t('compare.allPollstersNote') }),
      };
    case 'group':
      return { stated: { value: groupLabel(view, words) } };
    case 'base':
      return { stated: { value: baseLongLabel(view.base, words) }, ...(base.note && { note: base.note }) };
    case 'wording':
      return { stated: map(item.wording, ({ text }) => `“${text}”`) };
    case 'options':
      return { stated: { value: writeOptions(base, words) } };
    case 'universe':
      return { stated: disclosure.universe };
    case 'mode':
      return { stated: disclosure.mode };
    case 'fieldwork': {
      const period = words.fieldwork(disclosure);
      return { stated: period === null ? { missing: 'not_entered' } : { value: period } };
    }
  }
}

function areOfSeveralPollsters(values: readonly PlacedEstimate[]): boolean {
  return new Set(values.map((value) => seriesOfItem(value).pollsters)).size > 1;
}

/** The answers that a base prints; of very many, the first. */
function writeOptions({ estimates }: Base, { t }: Words): string {
  const labels = estimates.map(({ option }) => option.label);
  const more = labels.length - mostOptions;
  if (more <= 0) return labels.join('; ');
  return t('compare.moreOptions', { options: labels.slice(0, mostOptions).join('; '), count: more });
}

function map<T>(stated: Stated<T>, write: (value: T) => string): Stated<string> {
  return 'value' in stated ? { value: write(stated.value) } : stated;
}
