import { fillFinding, leadingEstimate } from '@/lib/domain/reading/finding';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { findBase, listViews } from '@/lib/domain/record/question-view';
import { isolate } from '@/lib/domain/values/isolate';
import type { Words } from '@/lib/words/words';

/** What an item found among all respondents, as a headline. */
export function headlineOf(question: Question, { item }: AskedItem, words: Words): string {
  const [view] = listViews([item]);
  const base = view && findBase(item, view);
  const leading = base && leadingEstimate(base);
  if (!base || !leading) return isolate(question.title);
  const finding = fillFinding(question.finding, base, words.share);
  if (finding !== null) return isolate(finding);
  return words.t('figure.fallbackFinding', { option: leading.option.label, share: words.share(leading) });
}
