import { z } from 'zod';
import { claimSchema } from '@/lib/domain/record/claim';
import { sideSchema } from '@/lib/domain/record/question';
import type { Register } from '@/lib/domain/record/register';
import { RuleError } from '@/lib/domain/rule-error';

/** What the seed knows beyond the columns of the results table; see README.md beside this file for where it is from. */
export const seedDetailsSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      slug: z.string(),
      finding: z.string().optional(),
      /** From the most negative answer to the most positive. */
      scale: z.array(z.strictObject({ option: z.string(), side: sideSchema })).optional(),
    }),
  ),
  waves: z.array(
    z.strictObject({
      slug: z.string(),
      weighting: z.string().optional(),
      responseRate: z.string().optional(),
    }),
  ),
  claims: z.array(claimSchema),
});
type SeedDetails = z.infer<typeof seedDetailsSchema>;

/**
 * A register with the details added to it.
 * @throws RuleError `detail_unknown` where a detail is about a question, option or wave that the register has not.
 */
export function addDetails(register: Register, details: Omit<SeedDetails, 'claims'>): Register {
  for (const { slug } of details.questions) requireKnown('question', slug, register.questions);
  for (const { slug } of details.waves) requireKnown('wave', slug, register.waves);
  return {
    questions: register.questions.map((question) => {
      const detail = details.questions.find(({ slug }) => slug === question.slug);
      if (!detail) return question;
      const scale = detail.scale ?? [];
      for (const { option } of scale)
        if (!question.options.some(({ label }) => label === option))
          throw new RuleError('detail_unknown', { kind: 'option', name: option });
      return {
        ...question,
        finding: detail.finding ?? null,
        options: question.options.map((option) => {
          const step = scale.findIndex((entry) => entry.option === option.label);
          return { ...option, side: scale[step]?.side ?? null, step: step < 0 ? null : step };
        }),
      };
    }),
    waves: register.waves.map((wave) => {
      const detail = details.waves.find(({ slug }) => slug === wave.slug);
      const { weighting, responseRate } = detail ?? {};
      return {
        ...wave,
        disclosure: {
          ...wave.disclosure,
          ...(weighting === undefined ? {} : { weighting: { value: weighting } }),
          ...(responseRate === undefined ? {} : { responseRate: { value: responseRate } }),
        },
      };
    }),
  };
}

function requireKnown(kind: string, slug: string, known: { slug: string }[]): void {
  if (!known.some((entry) => entry.slug === slug))
    throw new RuleError('detail_unknown', { kind, name: slug });
}
