import { type ChosenOptions, isChosen } from '@/lib/domain/reading/chosen-options';
import { answersTold, leadingEstimate } from '@/lib/domain/reading/finding';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase, listViews, viewKey } from '@/lib/domain/record/question-view';
import type { Words } from '@/lib/words/words';
import { baseLabel, baseLongLabel, groupLabel } from './base-texts';
import type { QuestionView } from './figure-view';
import { headlineOf } from './headline';
import { type ShownQuestion, toFigures } from './question-figures';

/** Every view of a question, the default one first, with its figures. */
export function toQuestionViews(
  asked: ShownQuestion,
  words: Words,
  to: (path: string) => string,
): QuestionView[] {
  const views = listViews(asked.items.map(({ item }) => item));
  return views.flatMap((view) => toQuestionView(asked, view, words, to) ?? []);
}

/** One view of a question with its figures; null where no item has it. */
export function toQuestionView(
  { question, items, chosen = [], range }: ShownQuestion,
  view: BaseView,
  words: Words,
  to: (path: string) => string,
): QuestionView | null {
  const latest = latestIn(items, view);
  const [first] = listViews(items.map(({ item }) => item));
  if (!latest || !first) return null;
  const isFirst = viewKey(first) === viewKey(view);
  return {
    ...view,
    baseLabel: baseLabel(view.base, words),
    groupLabel: groupLabel(view, words),
    headline: isTold(question, latest, view, chosen)
      ? headlineIn(question, latest, view, isFirst, words)
      : question.title,
    figures: toFigures({ question, items, chosen, ...(range && { range }) }, view, words, to),
  };
}

/** The latest item that has values on a view's base. */
export function latestIn<Asked extends AskedItem>(items: readonly Asked[], view: BaseView): Asked | null {
  return items.findLast(({ item }) => findBase(item, view) !== null) ?? null;
}

/** Whether all that a view's headline names is shown: the answers, and the latest wave with their values. */
function isTold(question: Question, latest: AskedItem, view: BaseView, chosen: ChosenOptions): boolean {
  const base = findBase(latest.item, view);
  return base !== null && answersTold(question.finding, base).every((label) => isChosen(chosen, label));
}

/** The question's own finding for the default view; for another base or group, plainly what it found there. */
function headlineIn(
  question: Question,
  latest: AskedItem,
  view: BaseView,
  isDefault: boolean,
  words: Words,
): string {
  if (isDefault) return headlineOf(question, latest, words);
  const base = findBase(latest.item, view);
  const leading = base && leadingEstimate(base);
  if (!leading) return question.title;
  return words.t('figure.viewFinding', {
    view: view.group === null ? baseLongLabel(view.base, words) : groupLabel(view, words),
    option: leading.option.label,
    share: words.share(leading),
  });
}
