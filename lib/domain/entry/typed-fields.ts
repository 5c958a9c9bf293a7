import { z } from 'zod';
import { countrySchema } from '@/lib/domain/values/country';
import { isEdtf } from '@/lib/domain/values/edtf';
import { languageSchema } from '@/lib/domain/values/language';
import { cleanLine, cleanText, longestName } from '@/lib/domain/values/text';
import { webAddressSchema } from '@/lib/domain/values/web-address';

// The fields that the forms of organisations, questions, sources and claims are made of. A message is the key of a rule
// whose words the form shows.

const longestLine = 1000;
const longestText = 20_000;

const tooLong = { error: 'name_too_long', abort: true };

/** A name, cleaned. */
export const nameField = z
  .string('required')
  .max(longestLine, tooLong)
  .overwrite(cleanLine)
  .min(1, 'required')
  .max(longestName, tooLong);

/** A text of several lines that must say something, cleaned. */
export const textField = z
  .string('required')
  .max(longestText, 'text_long')
  .overwrite(cleanText)
  .min(1, 'required');

/** A line that may be blank, cleaned: null where nothing is in it. */
export const blankableLineField = z
  .string()
  .max(longestLine, 'text_long')
  .overwrite(cleanLine)
  .nullish()
  .transform(orNull);

/** A name that may be blank, cleaned: null where nothing is in it. */
export const blankableNameField = blankableLineField.refine(
  (name) => name === null || name.length <= longestName,
  'name_too_long',
);

/** A field that may be blank; what is in it must pass `isRight`, or `rule` says why it does not. */
function judgedField(isRight: (text: string) => boolean, rule: string) {
  return blankableLineField.refine((text) => text === null || isRight(text), rule);
}

/** A country as two capital letters, or null. */
export const countryField = judgedField((text) => countrySchema.safeParse(text).success, 'country_wrong');

/** An absolute http or https address, or null. */
export const webAddressField = judgedField(
  (text) => webAddressSchema.safeParse(text).success,
  'web_address_wrong',
);

/** A date with the precision it was printed with (EDTF), or null. */
export const dateField = judgedField(isEdtf, 'date_wrong');

/** A language as BCP 47, or null. */
export const languageField = judgedField((text) => languageSchema.safeParse(text).success, 'language_wrong');

/** Names one a line, each once, cleaned. */
export const namesField = z
  .string()
  .max(longestText, 'text_long')
  .nullish()
  .transform((text) => [...new Set((text ?? '').split('\n').map(cleanLine))].filter((name) => name !== ''))
  .refine((names) => names.every((name) => name.length <= longestName), 'name_too_long');

/** A text in another language. */
export type Translation = { language: string; text: string };

/** Texts in other languages, each a line `mn: Орос`. */
export const translationsField = z
  .string()
  .max(longestText, 'text_long')
  .nullish()
  .transform((text, context): Translation[] => {
    const lines = (text ?? '').split('\n').map(cleanLine);
    const translations = lines.filter((line) => line !== '').map(readTranslation);
    const read = translations.flatMap((translation) => translation ?? []);
    if (read.length < translations.length) context.addIssue('translation_line');
    else if (new Set(read.map(({ language }) => language)).size < read.length)
      context.addIssue('language_twice');
    return read;
  });

function readTranslation(line: string): Translation | null {
  const [language = '', ...rest] = line.split(':');
  const text = cleanLine(rest.join(':'));
  return languageSchema.safeParse(language.trim()).success && text !== ''
    ? { language: language.trim(), text }
    : null;
}

/** Texts in other languages as one would type them, in the order of the languages. */
export function writeTranslations(translations: readonly Translation[]): string {
  return [...translations]
    .sort((a, b) => (a.language < b.language ? -1 : 1))
    .map(({ language, text }) => `${language}: ${text}`)
    .join('\n');
}

/** That a name which looks like another is of something else. */
export const apartField = z.boolean().default(false);

/**
 * What every form that changes a thing sends beside its fields: why, for readers, what it was filled in with, as JSON, and
 * whether what looks alike is two.
 */
export const editFrameSchema = z.object({
  apart: apartField,
  reason: z
    .string()
    .max(2000, 'text_long')
    .nullish()
    .transform((text) => cleanText(text ?? '')),
  base: z.string().optional(),
});

/** The version of a thing that somebody began to change. */
export const versionField = z.coerce.number('version_wrong').int('version_wrong').min(1, 'version_wrong');

function orNull(text: string | null | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
