import { z } from 'zod';
import { largestStep, optionKindSchema, type Side } from '@/lib/domain/record/question';
import { cleanText } from '@/lib/domain/values/text';
import {
  blankableLineField,
  languageField,
  nameField,
  type Translation,
  textField,
  translationsField,
  versionField,
  writeTranslations,
} from './typed-fields';

const mostOptions = 200;
const mostWordings = 200;

const sideField = z
  .enum(['-1', '0', '1'])
  .nullish()
  .transform((text): Side | null => {
    if (text === '-1') return -1;
    if (text === '1') return 1;
    return text === '0' ? 0 : null;
  });

const stepField = z.coerce
  .number('number_wrong')
  .int('number_wrong')
  .min(0, 'number_wrong')
  .max(largestStep, 'number_wrong');

/** An answer as somebody writes it; `was` is the label that it had before, absent for a new one. */
const optionFields = z.object({
  /** Its number, by which a form is joined with a newer state; what is renamed is told by `was`. */
  id: z.coerce.number().int().min(1).optional(),
  was: z
    .string()
    .nullish()
    .transform((label) => label ?? null),
  label: nameField,
  kind: optionKindSchema,
  side: sideField,
  step: stepField.optional().transform((step) => step ?? null),
  labels: translationsField,
});
export type OptionEdit = Omit<z.output<typeof optionFields>, 'id'>;

/** Words in which the question was put; `id` names those that were there before, `translates` those that they translate. */
const wordingFields = z.object({
  id: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .transform((id) => id ?? null),
  text: textField,
  language: languageField,
  translates: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .transform((id) => id ?? null),
});
export type WordingEdit = z.output<typeof wordingFields>;

/**
 * A change of a question, as its form sends it. The order of the options is theirs from now on. In `finding`,
 * `{Option label}` stands for a value; a place follows an option that is renamed.
 */
export const questionEditSchema = z
  .object({
    version: versionField,
    title: nameField,
    topic: nameField,
    finding: blankableLineField,
    titles: translationsField,
    options: z.array(optionFields).max(mostOptions, 'too_many'),
    wordings: z.array(wordingFields).max(mostWordings, 'too_many'),
  })
  .transform(({ options: typed, ...edit }) => {
    const options = typed.map(({ id: _, ...option }) => option);
    return { ...edit, options, finding: followRenames(edit.finding, options) };
  })
  .superRefine((edit, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const labels = edit.options.map(({ label }) => label);
    for (const [index, label] of labels.entries())
      if (labels.indexOf(label) !== index) issue(['options', index, 'label'], 'option_twice');
    if (placesOf(edit.finding).some((place) => !labels.includes(place))) issue(['finding'], 'finding_option');
    const wordings = edit.wordings.map(({ text, language }) => JSON.stringify([text, language]));
    for (const [index, wording] of edit.wordings.entries()) {
      if (wordings.indexOf(wordings[index] ?? '') !== index)
        issue(['wordings', index, 'text'], 'wording_twice');
      const original = edit.wordings.find(({ id }) => id !== null && id === wording.translates);
      if (wording.translates === null) continue;
      if (!original || original === wording || original.translates !== null)
        issue(['wordings', index, 'translates'], 'translates_wrong');
    }
  });
export type QuestionEdit = z.output<typeof questionEditSchema>;

/** A question with all that the back office keeps of it. */
export type QuestionContent = {
  title: string;
  topic: string;
  finding: string | null;
  titles: Translation[];
  options: (Omit<OptionEdit, 'was'> & { id: number })[];
  wordings: (Omit<WordingEdit, 'id'> & { id: number })[];
};

const place = /\{([^{}]+)\}/g;

function placesOf(finding: string | null): string[] {
  return [...(finding ?? '').matchAll(place)].map(([, label = '']) => label);
}

/** The finding with its places under the new labels of the options that they named. */
function followRenames(finding: string | null, options: readonly OptionEdit[]): string | null {
  if (finding === null) return null;
  return finding.replace(place, (whole, label: string) => {
    if (options.some((option) => option.label === label)) return whole;
    const renamed = options.find(({ was }) => was === label);
    return renamed ? `{${renamed.label}}` : whole;
  });
}

/** The fields of a question as one would type them. */
export function toQuestionFields({ title, topic, finding, titles, options, wordings }: QuestionContent) {
  return {
    title,
    topic,
    finding: finding ?? '',
    titles: writeTranslations(titles),
    options: options.map(({ id, label, kind, side, step, labels }) => ({
      id: String(id),
      was: label,
      label,
      kind,
      side: side === null ? '' : String(side),
      step: step === null ? '' : String(step),
      labels: writeTranslations(labels),
    })),
    wordings: wordings.map(({ id, text, language, translates }) => ({
      id: String(id),
      text: cleanText(text),
      language: language ?? '',
      translates: translates === null ? '' : String(translates),
    })),
  };
}
