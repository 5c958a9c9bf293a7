import { nOf } from '@/lib/domain/reading/base-n';
import { type ChosenOptions, chosenOf } from '@/lib/domain/reading/chosen-options';
import { toldEstimate } from '@/lib/domain/reading/finding';
import { sizeOfBase, smallBase, spokenUncertainty, uncertaintyOf } from '@/lib/domain/reading/uncertainty';
import { type AskedItem, estimateOf, type PlacedEstimate } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import type { Words } from '@/lib/words/words';
import { withheldReason, writeInterval } from './uncertainty-texts';

/** What an item found of the answer that its finding is about, or of the first shown of the chosen ones, group by group, with the intervals or why there are none. */
export function groupSentences(
  question: Question,
  { sheet, item }: AskedItem,
  { base: kind, dimension, chosen = [] }: { base: string; dimension: string; chosen?: ChosenOptions },
  words: Words,
): string[] {
  const { t } = words;
  const bases = item.bases.filter((base) => base.kind === kind && base.groupDimension === dimension);
  const told = bases.flatMap(
    (base) => toldEstimate(question.finding, { ...base, estimates: chosenOf(base, chosen) }) ?? [],
  )[0];
  if (!told) return [];
  const { label } = told.option;
  const placed = bases.flatMap((base) => {
    const estimate = estimateOf(base, label);
    return estimate ? [{ sheet, item, base, estimate }] : [];
  });
  const isIndicative = placed.some((one) => uncertaintyOf(one, one.estimate).kind === 'indicative');
  return [
    t('sentence.groups', { option: label, groups: words.list(placed.map((one) => groupText(one, words))) }),
    ...withheldSentences(placed, words),
    ...smallSentences(placed, words),
    ...(isIndicative ? [t('sentence.groupIndicative')] : []),
  ];
}

function groupText(placed: PlacedEstimate, words: Words): string {
  const values = { group: placed.base.group ?? '', share: words.share(placed.estimate) };
  const uncertainty = spokenUncertainty(placed, placed.estimate);
  if (!uncertainty) return words.t('sentence.groupShare', values);
  return words.t('sentence.groupInterval', { ...values, interval: writeInterval(uncertainty, words) });
}

/** The groups whose base is known to be small. */
function smallSentences(placed: readonly PlacedEstimate[], words: Words): string[] {
  const small = placed.filter((one) => {
    const n = nOf(one);
    return 'value' in n && sizeOfBase(n.value) !== 'ample';
  });
  if (small.length === 0) return [];
  const groups = words.list(small.map(({ base }) => base.group ?? ''));
  return [words.t('sentence.groupSmall', { most: words.count(smallBase), groups })];
}

/** Each reason once, with the groups that it is of. */
function withheldSentences(placed: readonly PlacedEstimate[], words: Words): string[] {
  const groups = new Map<string, string[]>();
  for (const one of placed) {
    const uncertainty = uncertaintyOf(one, one.estimate);
    if (uncertainty.kind !== 'withheld') continue;
    const reason = withheldReason(uncertainty, words);
    groups.set(reason, [...(groups.get(reason) ?? []), one.base.group ?? '']);
  }
  return [...groups].map(([reason, names]) =>
    words.t('sentence.groupWithheld', { groups: words.list(names), reason }),
  );
}
