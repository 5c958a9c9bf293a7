import { z } from 'zod';
import { samplingSchema } from '@/lib/domain/record/attributes';
import { qualifierSchema, unitSchema } from '@/lib/domain/record/estimate';
import { optionKindSchema } from '@/lib/domain/record/question';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { countrySchema } from '@/lib/domain/values/country';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { languageSchema } from '@/lib/domain/values/language';
import type { Stated } from '@/lib/domain/values/missing';
import { printedNumberSchema } from '@/lib/domain/values/printed-number';
import { slugSchema } from '@/lib/domain/values/slug';
import { cleanLine, cleanText, longestName } from '@/lib/domain/values/text';
import { webAddressSchema } from '@/lib/domain/values/web-address';
import type { ResultsColumn } from './results-columns';

const reserved = ['not_stated', 'not_applicable'] as const;

/** The reserved word that a cell is, if any; asked of every cell, so without a parse that fails. */
function reservedOf(cell: string): (typeof reserved)[number] | undefined {
  return reserved.find((word) => word === cell);
}

/** A cell that may be empty (not entered), `not_stated`, `not_applicable`, or a value judged by `schema`. */
function stated<T>(schema: z.ZodType<T, string>) {
  return z.string().transform((given, context): Stated<T> => {
    const cell = cleanText(given);
    if (cell === '') return { missing: 'not_entered' };
    const missing = reservedOf(cell);
    if (missing !== undefined) return { missing };
    const value = schema.safeParse(cell);
    if (value.success) return { value: value.data };
    for (const { message } of value.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A cell that may be empty, else judged by `schema`. */
function optional<T>(schema: z.ZodType<T, string>) {
  return z.string().transform((given, context): T | null => {
    const cell = cleanText(given);
    if (cell === '') return null;
    const value = schema.safeParse(cell);
    if (value.success) return value.data;
    for (const { message } of value.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const empty = 'must not be empty';
const isNameLength = (name: string) => name.length <= longestName;
const longName = {
  error: ({ input }: { input?: unknown }) =>
    `has ${String(input).length} characters, and a name may have ${longestName}; shorten it, or say the rest in a note`,
};
const line = z.string().overwrite(cleanLine).min(1, empty);
const nameLine = line.refine(isNameLength, longName);
const text = z.string().overwrite(cleanText).min(1, empty);
const isText = (cell: string) => reservedOf(cell) === undefined;
const noText = 'must be a text; this column cannot be not_stated or not_applicable';
const name = nameLine.refine(isText, noText);
const note = text.refine(isText, noText);

const count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be a whole number of at least 1, in plain digits')
  .transform(Number);

const printedText = z.string().refine((cell) => printedNumberSchema.safeParse(cell).success, {
  error: 'must be a number in plain digits with a point, such as 3 or 3.1',
});

const names = line.transform((cell, context) => {
  const list = cell.split(';').map((name) => name.trim());
  if (list.some((name) => name === '') || new Set(list).size !== list.length) {
    context.addIssue({
      code: 'custom',
      message: 'must be one name, or several different ones separated by ";"',
    });
    return z.NEVER;
  }
  const tooLong = list.find((name) => !isNameLength(name));
  if (tooLong !== undefined) {
    context.addIssue({ code: 'custom', message: longName.error({ input: tooLong }) });
    return z.NEVER;
  }
  return list;
});

const share = printedNumberSchema.refine(
  ({ value }) => value <= 100,
  'must be a share from 0 to 100 percent',
);

const rowSchema = z.strictObject({
  wave: slugSchema,
  wave_title: name,
  pollster: stated(names),
  sponsor: stated(names),
  country: countrySchema,
  universe: stated(text),
  fieldwork_start: stated(edtfSchema),
  fieldwork_end: stated(edtfSchema),
  sample_size: stated(count),
  mode: stated(text),
  sampling: stated(z.string().pipe(samplingSchema)),
  margin_of_error: stated(printedText),
  design_effect: stated(printedText),
  question: slugSchema,
  question_title: name,
  question_wording: stated(text),
  wording_language: optional(languageSchema),
  topic: name,
  base: name,
  base_note: optional(note),
  group_dimension: optional(name),
  group: optional(name),
  base_n: stated(count),
  option: name,
  option_kind: z.string().pipe(optionKindSchema),
  value: share,
  qualifier: z.string().pipe(qualifierSchema),
  unit: z.string().pipe(unitSchema),
  source_kind: z.string().pipe(sourceKindSchema),
  source_title: name,
  source_publisher: stated(nameLine),
  source_author: stated(line),
  source_url: stated(webAddressSchema),
  source_published: stated(edtfSchema),
  source_locator: stated(text),
  note: optional(note),
}) satisfies z.ZodType<Record<ResultsColumn, unknown>>;

/** One row of the results table, cell by cell and then as a whole. */
export const resultsRowSchema = rowSchema.superRefine((row, context) => {
  for (const { column, message } of rowIssues(row))
    context.addIssue({ code: 'custom', path: [column], message });
});

/** Judges single cells of a row. */
export const resultsCellsSchema = rowSchema.partial();

/** What is wrong with a row whose cells are each in order. */
export function rowIssues(row: z.infer<typeof rowSchema>): { column: ResultsColumn; message: string }[] {
  const issues: { column: ResultsColumn; message: string }[] = [];
  const refuse = (column: ResultsColumn, message: string) => issues.push({ column, message });
  if (row.wording_language !== null && 'missing' in row.question_wording)
    refuse('wording_language', 'must be empty where question_wording holds no words');
  if (row.group !== null && row.group_dimension === null)
    refuse('group_dimension', 'must say what the group divides respondents by, such as Age or Settlement');
  if (row.group === null && row.group_dimension !== null)
    refuse('group', 'must name a group of the dimension; for all respondents leave both cells empty');
  return issues;
}

/** A judged row of the results table. */
export type ResultsRow = z.infer<typeof resultsRowSchema>;

/** A judged row with the line of the file it begins on, from 1 (the header). */
export type NumberedRow = { line: number; row: ResultsRow };
