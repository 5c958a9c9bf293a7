import type { PartField, SeriesField } from '@/components/compare/compare-form';
import type { Slot } from '@/lib/answers/compare/read-compare';
import { colourOf } from '@/lib/domain/compare/compare-charts';
import { listChoices } from '@/lib/domain/compare/compared-series';
import { listSplits, type Split } from '@/lib/domain/compare/split-series';
import {
  type CompareQuery,
  mostCompared,
  partName,
  type SeriesPart,
  writeCompareSearch,
} from '@/lib/domain/queries/compare-query';
import { baseLabel, groupLabel } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';

type Place = { query: CompareQuery; words: Words; to: (path: string) => string };

/** Each series of a query as fields of a form, with what is wrong with it and where it leads. */
export function toSeriesFields(slots: readonly Slot[], place: Place): SeriesField[] {
  const { query, words, to } = place;
  const { t } = words;
  return slots.map((slot) => {
    const { number, asked, found } = slot;
    const title = found?.question.title ?? asked.question;
    return {
      key: String(number),
      colour: slot.state === 'found' ? colourOf(number) : null,
      title,
      href: found && to(`/questions/${asked.question}`),
      question: { name: partName('question', number), value: asked.question },
      parts: partFields(slot, words),
      problem: problemText(slot, words),
      remove: {
        href: to(`/compare${writeCompareSearch(replaced(query, number, []))}`),
        label: t('compare.remove'),
        description: t('compare.removeSeries', { number, title }),
      },
      splits: splitLinks(slot, place),
    };
  });
}

/** The years that all series can be narrowed to, with a finer date where the address has one. */
export function toTimeFields(slots: readonly Slot[], years: readonly string[], place: Place): PartField[] {
  const { query, words } = place;
  if (slots.length === 0 || (years.length < 2 && query.from === null && query.to === null)) return [];
  return (['from', 'to'] as const).map((end) => {
    const chosen = query[end] ?? '';
    const all = chosen === '' || years.includes(chosen) ? years : [...years, chosen].sort();
    return {
      name: end,
      label: words.t(`view.${end}`),
      chosen,
      isChoice: true,
      options: [
        { value: '', label: words.t(end === 'from' ? 'view.earliest' : 'view.latest') },
        ...all.map((year) => ({ value: year, label: words.date(year) })),
      ],
    };
  });
}

function partFields({ number, asked, found }: Slot, words: Words): PartField[] {
  const { t } = words;
  if (!found) return [];
  const choices = listChoices(asked, found);
  const field = (
    part: Exclude<SeriesPart, 'question'>,
    options: { value: string; label: string }[],
    anyLabel?: string,
  ): PartField[] => {
    const chosen = asked[part] ?? '';
    const any = anyLabel === undefined ? [] : [{ value: '', label: anyLabel }];
    const isKnown = chosen === '' || options.some(({ value }) => value === chosen);
    // What there is not stays chosen, so that nothing that was asked for is lost.
    const all = [...any, ...(isKnown ? [] : [{ value: chosen, label: chosen }]), ...options];
    const isChoice = all.length > (part === 'pollster' && chosen === '' ? 2 : 1);
    return [
      { name: partName(part, number), label: t(`compare.parts.${part}`), chosen, options: all, isChoice },
    ];
  };
  return [
    ...field('option', choices.options.map(plain)),
    ...field(
      'base',
      choices.bases.map((base) => ({ value: base, label: baseLabel(base, words) })),
    ),
    ...field(
      'group',
      choices.groups.map(({ asked: value, view }) => ({ value, label: groupLabel(view, words) })),
      t('base.everybody'),
    ),
    ...field(
      'country',
      choices.countries.map((country) => ({ value: country, label: words.country(country) })),
    ),
    ...field(
      'pollster',
      choices.pollsters.map(({ slug, name }) => ({ value: slug, label: name })),
      t('compare.allPollsters'),
    ),
  ];
}

function plain(label: string) {
  return { value: label, label };
}

/** What is wrong with a series, with the way out. */
function problemText(slot: Slot, words: Words): string | null {
  const { t } = words;
  if (slot.state === 'double') return t('compare.double', { number: slot.of });
  if (slot.state === 'found') return slot.series.values.length === 0 ? t('compare.notInRange') : null;
  const { part, value } = slot.problem;
  if (part === 'question') return t('compare.noQuestion', { value });
  return t('compare.noPart', { part: t(`compare.parts.${part}`), value });
}

function splitLinks(slot: Slot, { query, words, to }: Place): { href: string; label: string }[] {
  if (slot.state !== 'found' || !slot.found) return [];
  const room = mostCompared - (query.series.length - 1);
  return listSplits(slot.series, slot.found, room).map((split) => ({
    href: to(`/compare${writeCompareSearch(replaced(query, slot.number, split.series))}`),
    label: splitLabel(split, words),
  }));
}

function splitLabel({ by, dimension, series, total }: Split, { t }: Words): string {
  const name = by === 'dimension' ? (dimension ?? '') : t(`compare.aspects.${by}`);
  return series.length === total ? name : t('compare.splitPart', { name, shown: series.length, total });
}

/** A query with other series in the place of one. */
function replaced(query: CompareQuery, number: number, by: CompareQuery['series']): CompareQuery {
  return { ...query, series: query.series.flatMap((one, index) => (index === number - 1 ? by : [one])) };
}
