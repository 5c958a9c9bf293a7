import { z } from 'zod';
import { ofAttributes } from '@/lib/domain/record/attributes';
import { largestStep, optionKindSchema, sideSchema } from '@/lib/domain/record/question';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import { toStorable } from '@/lib/domain/values/text';

// A wave as somebody types it: every field a text, right or not, so that nothing typed is ever lost. What it means is
// read by `readEntry`; what speaks against it by `listWarnings`. A field that is left out has not been typed yet.

/** Names a part of an entry, so that two versions of it can be laid beside each other. */
const keySchema = z.string().regex(/^[a-z0-9]{1,24}$/);

const lineSchema = z.string().overwrite(toStorable).max(1000).default('');
const textSchema = z.string().overwrite(toStorable).max(20_000).default('');

/** An attribute as typed; `missing` says why the text is blank, and counts only then. */
export const typedAttributeSchema = z.strictObject({
  text: textSchema,
  missing: missingReasonSchema.default('not_entered'),
});
export type TypedAttribute = z.infer<typeof typedAttributeSchema>;

const blank: TypedAttribute = { text: '', missing: 'not_entered' };
const attributeSchema = typedAttributeSchema.default(blank);

/** A document that prints the figures. `slug` is that of one that the register knows, empty for a new one. */
export const sourceEntrySchema = z.strictObject({
  key: keySchema,
  slug: lineSchema,
  kind: sourceKindSchema.default('primary_report'),
  title: lineSchema,
  publisher: attributeSchema,
  author: attributeSchema,
  url: attributeSchema,
  published: attributeSchema,
  archivedUrl: lineSchema,
  accessed: lineSchema,
  language: lineSchema,
  licence: lineSchema,
});
export type SourceEntry = z.infer<typeof sourceEntrySchema>;

/** An answer: a row of the item's grid. */
export const optionEntrySchema = z.strictObject({
  key: keySchema,
  label: lineSchema,
  kind: optionKindSchema.default('substantive'),
  side: sideSchema.nullable().default(null),
  step: z.int().min(0).max(largestStep).nullable().default(null),
});
export type OptionEntry = z.infer<typeof optionEntrySchema>;

/** A base as one source prints it: a column of the item's grid. `source` is the key of a source of the entry, or empty. */
export const columnEntrySchema = z.strictObject({
  key: keySchema,
  kind: lineSchema.unwrap().default('all'),
  note: textSchema,
  groupDimension: lineSchema,
  group: lineSchema,
  n: attributeSchema,
  source: z.union([z.literal(''), keySchema]).default(''),
  locator: attributeSchema,
  referenceNote: textSchema,
});
export type ColumnEntry = z.infer<typeof columnEntrySchema>;

/** One question as asked, with its grid. The question's `slug` is empty for one that the register does not know. */
export const itemEntrySchema = z.strictObject({
  key: keySchema,
  question: z.strictObject({ slug: lineSchema, title: lineSchema, topic: lineSchema }),
  wording: typedAttributeSchema.extend({ language: lineSchema }).default({ ...blank, language: '' }),
  place: lineSchema,
  options: z.array(optionEntrySchema).max(200).default([]),
  columns: z.array(columnEntrySchema).max(100).default([]),
  /** What stands in the grid, by `cellKey`; absent where nothing was typed. */
  cells: z
    .record(z.string().regex(/^[a-z0-9]{1,24} [a-z0-9]{1,24}$/), z.string().overwrite(toStorable).max(200))
    .default({}),
});
export type ItemEntry = z.infer<typeof itemEntrySchema>;

/** A wave as typed. Organisations of one role are names separated by `;`; `slug` may be empty and is then made of the title. */
export const waveEntrySchema = z.strictObject({
  slug: lineSchema,
  title: lineSchema,
  /** ISO 3166-1 alpha-2. */
  country: lineSchema,
  attributes: z.strictObject(ofAttributes(() => attributeSchema)).prefault({}),
  sources: z.array(sourceEntrySchema).max(50).default([]),
  items: z.array(itemEntrySchema).max(200).default([]),
});
export type WaveEntry = z.infer<typeof waveEntrySchema>;

/** The name under which a grid's cell stands in `cells`. */
export function cellKey(option: { key: string }, column: { key: string }): string {
  return `${option.key} ${column.key}`;
}

/** An entry in which nothing has been typed yet. */
export const emptyEntry: WaveEntry = {
  slug: '',
  title: '',
  country: '',
  attributes: ofAttributes(() => blank),
  sources: [],
  items: [],
};

/** A source of which nothing has been typed yet. */
export function emptySource(key: string): SourceEntry {
  return {
    key,
    slug: '',
    kind: 'primary_report',
    title: '',
    publisher: blank,
    author: blank,
    url: blank,
    published: blank,
    archivedUrl: '',
    accessed: '',
    language: '',
    licence: '',
  };
}

/** A column for the shares of all respondents. */
export function emptyColumn(key: string, source: string): ColumnEntry {
  return {
    key,
    kind: 'all',
    note: '',
    groupDimension: '',
    group: '',
    n: blank,
    source,
    locator: blank,
    referenceNote: '',
  };
}

/** An item of which nothing has been typed yet; `source` is the key of the source that its first column is taken from. */
export function emptyItem(key: string, source: string): ItemEntry {
  return {
    key,
    question: { slug: '', title: '', topic: '' },
    wording: { ...blank, language: '' },
    place: '',
    options: [],
    columns: [emptyColumn('c1', source)],
    cells: {},
  };
}
