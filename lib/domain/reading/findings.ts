import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import type { Source } from '@/lib/domain/record/source';
import { sourcesOfItems } from './source-standing';

/** At most this many findings are taken from one wave, so that a long questionnaire does not fill the overview. */
const mostPerWave = 2;

/** A question with its latest item. */
export type Finding = { question: Question; latest: AskedItem };

/** The first findings of a list, each question once and at most two of a wave, each with all sources of its wave. */
export function pickFindings(
  list: readonly Finding[],
  most: number,
): (Finding & { waveSources: Source[] })[] {
  const questions = new Set<string>();
  const perWave = new Map<string, number>();
  const picked: Finding[] = [];
  for (const finding of list) {
    const wave = finding.latest.sheet.slug;
    const taken = perWave.get(wave) ?? 0;
    if (picked.length >= most || taken >= mostPerWave || questions.has(finding.question.slug)) continue;
    picked.push(finding);
    questions.add(finding.question.slug);
    perWave.set(wave, taken + 1);
  }
  return picked.map((finding) => ({
    ...finding,
    waveSources: sourcesOfItems(
      list
        .filter(({ latest }) => latest.sheet.slug === finding.latest.sheet.slug)
        .map(({ latest }) => latest.item),
    ),
  }));
}
