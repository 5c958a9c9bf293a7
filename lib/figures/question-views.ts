import { type ChosenOptions, isChosen } from '@/lib/domain/reading/chosen-options';
import { mostDrawnWaves } from '@/lib/domain/reading/drawn-waves';
import { answersTold, leadingEstimate } from '@/lib/domain/reading/finding';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import {
  type AskedView,
  type BaseView,
  findBase,
  findView,
  listViews,
  viewKey,
} from '@/lib/domain/record/question-view';
import type { Words } from '@/lib/words/words';
import { baseLabel, baseLongLabel, groupLabel } from './base-texts';
import { containFault } from './contain-fault';
import type { QuestionView } from './figure-view';
import { headlineOf } from './headline';
import { type ShownQuestion, toFigures } from './question-figures';

/** So many waves are worked out for a page at most, of all views together; with more, the shown view has figures alone. */
const mostWavesOfViews = 400;

/**
 * Every view of a question, the default one first, with its figures. Where that would be too much, only the view that is
 * `shown` has figures (the default one where there is no such view), and the others have to be asked for.
 */
export function toQuestionViews(
  asked: ShownQuestion,
  words: Words,
  to: (path: string) => string,
  shown: AskedView = { base: null, group: null },
): QuestionView[] {
  const views = listViews(asked.items.map(({ item }) => item));
  const isMuch = views.length * Math.min(asked.items.length, mostDrawnWaves) > mostWavesOfViews;
  const whole = isMuch ? (findView(views, shown) ?? views[0]) : undefined;
  return views.flatMap((view) => {
    if (isMuch && view !== whole) return [{ ...view, ...labelsOf(view, words), headline: '', figures: [] }];
    return toQuestionView(asked, view, words, to) ?? [];
  });
}

function labelsOf(view: BaseView, words: Words) {
  return { baseLabel: baseLabel(view.base, words), groupLabel: groupLabel(view, words) };
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
    ...labelsOf(view, words),
    headline: containFault(
      `The headline of ${question.slug}`,
      () =>
        isTold(question, latest, view, chosen)
          ? headlineIn(question, latest, view, isFirst, words)
          : question.title,
      () => question.title,
    ),
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
