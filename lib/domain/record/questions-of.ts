import type { Question } from '@/lib/domain/record/question';
import type { Wave } from '@/lib/domain/record/wave';

/** The questions of a wave with the options that it prints values of. */
export function questionsOf({ items }: Wave): Question[] {
  const questions = new Map<string, Question>();
  for (const { question, bases } of items) {
    const known = questions.get(question.slug) ?? { ...question, finding: null, options: [] };
    questions.set(question.slug, known);
    for (const { estimates } of bases)
      for (const { option } of estimates)
        if (!known.options.some(({ label }) => label === option.label)) known.options.push(option);
  }
  return [...questions.values()];
}
