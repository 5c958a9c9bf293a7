import { z } from 'zod';
import { blankableLineField, nameField, textField, versionField } from './typed-fields';

/** A sentence printed in a source, by the source's slug, that quotes an estimate, by its number in the register. */
export const claimContentSchema = z.object({
  source: nameField,
  sentence: textField,
  /** Whether the sentence is printed so, word for word. */
  verbatim: z
    .enum(['true', 'false'], 'required')
    .default('true')
    .transform((text) => text === 'true'),
  locator: blankableLineField,
  estimate: z.coerce.number('estimate_missing').int('estimate_missing').min(1, 'estimate_missing'),
});
export type ClaimContent = z.output<typeof claimContentSchema>;

/** The fields of a claim as one would type them. */
export function toClaimFields({ source, sentence, verbatim, locator, estimate }: ClaimContent) {
  return {
    source,
    sentence,
    verbatim: String(verbatim),
    locator: locator ?? '',
    estimate: String(estimate),
  };
}

/** A change of a claim. */
export const claimEditSchema = claimContentSchema.extend({ version: versionField });
export type ClaimEdit = z.output<typeof claimEditSchema>;
