import { z } from 'zod';
import { missingReasonSchema } from '../missing';
import { optionKindSchema, sideSchema } from '../question';
import { sourceKindSchema } from '../source';
import { type DisclosureAttribute, disclosureShape } from '../wave';

// A wave as somebody types it: every field a text, right or not, so that nothing typed is ever lost. What it means is
// read by `readEntry`; what speaks against it by `listWarnings`.

/** Names a part of an entry, so that two versions of it can be laid beside each other. */
const keySchema = z.string().regex(/^[a-z0-9]{1,24}$/);

const lineSchema = z.string().max(1000);
const textSchema = z.string().max(20_000);

/** An attribute as typed; `missing` says why the text is blank, and counts only then. */
export const typedAttributeSchema = z.strictObject({ text: textSchema, missing: missingReasonSchema });
export type TypedAttribute = z.infer<typeof typedAttributeSchema>;

/** A document that prints the figures. `slug` is that of one that the register knows, empty for a new one. */
export const sourceEntrySchema = z.strictObject({
  key: keySchema,
  slug: lineSchema,
  kind: sourceKindSchema,
  title: lineSchema,
  publisher: typedAttributeSchema,
  author: typedAttributeSchema,
  url: typedAttributeSchema,
  published: typedAttributeSchema,
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
  kind: optionKindSchema,
  side: sideSchema.nullable(),
  step: z.int().min(0).nullable(),
});
export type OptionEntry = z.infer<typeof optionEntrySchema>;

/** A base as one source prints it: a column of the item's grid. `source` is the key of a source of the entry, or empty. */
export const columnEntrySchema = z.strictObject({
  key: keySchema,
  kind: lineSchema,
  note: textSchema,
  groupDimension: lineSchema,
  group: lineSchema,
  n: typedAttributeSchema,
  source: z.union([z.literal(''), keySchema]),
  locator: typedAttributeSchema,
  referenceNote: textSchema,
});
export type ColumnEntry = z.infer<typeof columnEntrySchema>;

/** One question as asked, with its grid. The question's `slug` is empty for one that the register does not know. */
export const itemEntrySchema = z.strictObject({
  key: keySchema,
  question: z.strictObject({ slug: lineSchema, title: lineSchema, topic: lineSchema }),
  wording: typedAttributeSchema.extend({ language: lineSchema }),
  place: lineSchema,
  options: z.array(optionEntrySchema).max(200),
  columns: z.array(columnEntrySchema).max(100),
  /** What stands in the grid, by `cellKey`; absent where nothing was typed. */
  cells: z.record(z.string().regex(/^[a-z0-9]{1,24} [a-z0-9]{1,24}$/), z.string().max(200)),
});
export type ItemEntry = z.infer<typeof itemEntrySchema>;

const attributeNames = Object.keys(disclosureShape);

/** The attributes of a wave that an entry has a field for, in the order of the disclosure. */
export const entryAttributes: readonly DisclosureAttribute[] = attributeNames.filter(isAttribute);

function isAttribute(name: string): name is DisclosureAttribute {
  return name in disclosureShape;
}

const attributesSchema = z.strictObject({
  pollsters: typedAttributeSchema,
  sponsors: typedAttributeSchema,
  fieldworkHouses: typedAttributeSchema,
  fieldworkStart: typedAttributeSchema,
  fieldworkEnd: typedAttributeSchema,
  universe: typedAttributeSchema,
  sampleSize: typedAttributeSchema,
  mode: typedAttributeSchema,
  sampling: typedAttributeSchema,
  marginOfError: typedAttributeSchema,
  designEffect: typedAttributeSchema,
  responseRate: typedAttributeSchema,
  weighting: typedAttributeSchema,
  frame: typedAttributeSchema,
  recruitment: typedAttributeSchema,
  eligibility: typedAttributeSchema,
  quotas: typedAttributeSchema,
  incentives: typedAttributeSchema,
  interviewLanguages: typedAttributeSchema,
  funder: typedAttributeSchema,
  qualityChecks: typedAttributeSchema,
  limitations: typedAttributeSchema,
}) satisfies z.ZodType<Record<DisclosureAttribute, TypedAttribute>>;

/** A wave as typed. Organisations of one role are names separated by `;`; `slug` may be empty and is then made of the title. */
export const waveEntrySchema = z.strictObject({
  slug: lineSchema,
  title: lineSchema,
  /** ISO 3166-1 alpha-2. */
  country: lineSchema,
  attributes: attributesSchema,
  sources: z.array(sourceEntrySchema).max(50),
  items: z.array(itemEntrySchema).max(200),
});
export type WaveEntry = z.infer<typeof waveEntrySchema>;

/** The name under which a grid's cell stands in `cells`. */
export function cellKey(option: { key: string }, column: { key: string }): string {
  return `${option.key} ${column.key}`;
}

const blank: TypedAttribute = { text: '', missing: 'not_entered' };

/** An entry in which nothing has been typed yet. */
export const emptyEntry: WaveEntry = {
  slug: '',
  title: '',
  country: '',
  attributes: {
    pollsters: blank,
    sponsors: blank,
    fieldworkHouses: blank,
    fieldworkStart: blank,
    fieldworkEnd: blank,
    universe: blank,
    sampleSize: blank,
    mode: blank,
    sampling: blank,
    marginOfError: blank,
    designEffect: blank,
    responseRate: blank,
    weighting: blank,
    frame: blank,
    recruitment: blank,
    eligibility: blank,
    quotas: blank,
    incentives: blank,
    interviewLanguages: blank,
    funder: blank,
    qualityChecks: blank,
    limitations: blank,
  },
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
