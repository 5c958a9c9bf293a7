import { z } from 'zod';
import { encodingSchema } from '@/lib/domain/import/file/decode-table';
import { delimiterSchema } from '@/lib/domain/import/file/read-table';
import { tablePlaceSchema } from '@/lib/domain/import/file/table-place';
import { optionKindSchema } from '@/lib/domain/record/question';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import { cleanText, textSchema } from '@/lib/domain/values/text';

const resultsColumnSchema = z.enum(resultsColumns);
/** A name or text as the file has it; cells are cleaned too. */
const word = textSchema;
const text = z.string().overwrite(cleanText);

/** How exactly a date is given; a quarter is written `2024-Q3`. */
export const givenPrecisionSchema = z.enum(['year', 'quarter', 'month', 'day']);

/** Forms that a cell may have: `n = {}` takes what stands at `{}`; one without `{}` takes nothing. */
const formSchema = z.union([word, z.array(word).min(1)]).transform((form) => [form].flat());

/** A column that holds an attribute of the results table. */
const attributeRoleSchema = z.strictObject({
  attribute: resultsColumnSchema,
  /** What stands between several pollsters or sponsors in a cell. */
  separator: z.string().min(1).optional(),
  form: formSchema.optional(),
  /** The first or the last date of a cell that holds a span, such as `5-9 March 2024`; of a single date both are it. */
  part: z.enum(['start', 'end']).optional(),
  /** Dates of another precision are passed over in this role: the next column of the attribute is asked. */
  only: givenPrecisionSchema.optional(),
  /** Put before an address that does not say http or https. */
  scheme: z.enum(['https://', 'http://']).optional(),
});

/** A column that holds values, with what is true of these values alone. */
const optionRoleSchema = z
  .strictObject({
    /** The answer, unless something else says it: `from`, `header`, or a column of the rows. */
    option: word.optional(),
    /** What the answer is, unless `kinds` says otherwise of it. */
    kind: optionKindSchema,
    form: formSchema.optional(),
    /** Attributes of the results table that are the same in the whole column, such as the group or question. */
    with: z.partialRecord(resultsColumnSchema, text).optional(),
    /** Attributes that another column of the file says, such as the group's n. */
    from: z.partialRecord(resultsColumnSchema, word).optional(),
    /** Attributes that the column's own name says, such as the day in a table with a column for each poll. */
    header: z
      .union([attributeRoleSchema, z.array(attributeRoleSchema).min(1)])
      .transform((roles) => [roles].flat())
      .optional(),
  })
  .refine((role) => role.option === undefined || role.from?.option === undefined, {
    error: 'must say which answer the column holds in option, or by a column in from, not both',
  });

const roleSchema = z.union([attributeRoleSchema, optionRoleSchema]);
export type AttributeRole = z.infer<typeof attributeRoleSchema>;
export type OptionRole = z.infer<typeof optionRoleSchema>;

const datesSchema = z.strictObject({
  /** The order of day, month and year in dates of numbers; null where the file must show it. */
  order: z.enum(['dmy', 'mdy', 'ymd']).nullable().default(null),
  /** The first of the hundred years that two digits mean: 1950 makes 49 to 2049 and 50 to 1950. */
  twoDigitYearsFrom: z.int().min(1000).max(9900).nullable().default(null),
  /** Names of months besides those in `month-names.ts`, in lower case, with their numbers. */
  months: z.record(z.string(), z.int().min(1).max(12)).default({}),
  /** Forms of dates that are written in another way: `{year} оны {month}-р сарын {day}`. */
  forms: z.array(word).default([]),
  /** The letter before the number of a quarter. */
  quarterLetter: word.default('Q'),
});
export type DateConventions = z.infer<typeof datesSchema>;

/** Rows that hold no answer but an attribute of the answers beside them, such as their n. */
const attributeRowsSchema = z.strictObject({
  /** The column that says what a row is. */
  column: word,
  rows: z.record(word, z.union([attributeRoleSchema, z.array(attributeRoleSchema).min(1)])),
  /** The columns in which such a row agrees with the rows that it is about; none where it is about the whole file. */
  of: z.array(word).default([]),
});

/**
 * What the columns of a file mean. Whatever it leaves open is read from the file where the file proves it, and asked for
 * where it does not.
 */
export const mappingSchema = z.strictObject({
  name: word,
  encoding: encodingSchema.nullable().default(null),
  delimiter: delimiterSchema.nullable().default(null),
  /** The sheet of a workbook; null where only one holds anything. */
  sheet: z.string().min(1).nullable().default(null),
  table: tablePlaceSchema.prefault({}),
  /** Rows that are left out: by column the texts that its cells have there, with `*` for anything. */
  skipped: z.record(word, z.array(text).min(1)).default({}),
  /** Columns in which an empty cell means what stands above it. */
  filledDown: z.array(word).default([]),
  attributeRows: attributeRowsSchema.optional(),
  /** The role of each column, or its roles in turn. Of several columns of one attribute the first with a value counts. */
  columns: z.record(word, z.union([roleSchema, z.array(roleSchema).min(1)])),
  /** The role of all columns that stand neither in `columns` nor in `ignored`. */
  otherColumns: optionRoleSchema.optional(),
  /** Columns that are left out. A column that stands neither here nor in `columns` is asked about. */
  ignored: z.union([z.array(word), z.literal('all others')]).default([]),
  /** Attributes that are the same throughout the file. */
  constants: z.partialRecord(resultsColumnSchema, text).default({}),
  /**
   * Attributes put together of others: `{pollster}, {fieldwork_end}`, or of columns: `{Category}`. Of several patterns the
   * first counts whose parts all have values. The slugs `wave` and `question` are made of what comes out.
   */
  composed: z.partialRecord(resultsColumnSchema, z.array(word).min(1)).default({}),
  dates: datesSchema.prefault({}),
  decimalMark: z.enum(['.', ',']).nullable().default(null),
  shareUnit: z.enum(['percent', 'fraction']).nullable().default(null),
  /** Words that stand for no value, with what they mean. An empty cell has not been entered. */
  missing: z.record(word, missingReasonSchema).default({}),
  /** Kinds of answers that are not of the kind of their column, by the names that the register is to have. */
  kinds: z.record(word, optionKindSchema).default({}),
  /** Names as the file has them, with the names they stand for, for each attribute. */
  aliases: z.partialRecord(resultsColumnSchema, z.record(word, text)).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;
/** A mapping as it is written, with what has a default left out. */
export type WrittenMapping = z.input<typeof mappingSchema>;
