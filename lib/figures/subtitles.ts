import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import type { BaseView } from '@/lib/domain/record/question-view';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import { baseLongLabel, groupLabel } from './base-texts';

/** What is measured, of whom, when, in what unit. */
export function subtitleOf(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  words: Words,
): string {
  const { t } = words;
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) return '';
  const periods = [first, last].map(
    ({ sheet }) => words.fieldwork(sheet.disclosure) ?? t('missing.not_entered'),
  );
  const [from = '', until = ''] = periods;
  const countries = [...new Set(asked.map(({ sheet }) => words.country(sheet.country)))];
  const universes = new Set(asked.map(({ sheet }) => valueOf(sheet.disclosure.universe)));
  const [universe] = universes;
  const whom = universes.size === 1 && universe ? universe : words.list(countries);
  const waves = new Set(asked.map(({ sheet }) => sheet.slug)).size;
  return t('figure.subtitle', {
    title: question.title,
    base:
      view.group === null
        ? baseLongLabel(view.base, words)
        : `${baseLongLabel(view.base, words)}, ${groupLabel(view, words)}`,
    whom,
    period: from === until ? from : t('figure.wavesBetween', { count: waves, from, until }),
  });
}

/** What is measured, of whom, in what unit, for whatever part of time. */
export function narrowedSubtitleOf(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  words: Words,
): string {
  const countries = [...new Set(asked.map(({ sheet }) => words.country(sheet.country)))];
  const base = baseLongLabel(view.base, words);
  return words.t('figure.narrowedSubtitle', {
    title: question.title,
    base: view.group === null ? base : `${base}, ${groupLabel(view, words)}`,
    whom: words.list(countries),
  });
}
