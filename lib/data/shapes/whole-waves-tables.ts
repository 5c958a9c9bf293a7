import { z } from 'zod';
import type { Dialect } from '@/lib/data/sql/dialect';
import { once } from '@/lib/domain/memo';
import { attributes, ofStored } from '@/lib/domain/record/attributes';
import { qualifierSchema, unitSchema } from '@/lib/domain/record/estimate';
import { organisationRoleSchema } from '@/lib/domain/record/organisation';
import { optionSchema } from '@/lib/domain/record/question';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { waveStatusSchema } from '@/lib/domain/record/wave';

const id = z.int();
const text = z.string();
const maybeText = z.string().nullable();
const maybeId = z.int().nullable();
const maybeCount = z.int().nullable();
/** Judged where it is read. */
const missing = z.json();

/** A table of which some rows are read as JSON: which of them, and which columns. */
type JsonTable<Shape extends z.ZodRawShape> = {
  rows: (dialect: Dialect) => string;
  schema: z.ZodObject<Shape>;
};

function table<Shape extends z.ZodRawShape>(
  rows: (dialect: Dialect) => string,
  shape: Shape,
): JsonTable<Shape> {
  return { rows, schema: z.object(shape) };
}

const isOfPage = ({ isAmong }: Dialect) => isAmong('"waveId"', 'SELECT "id" FROM page');
const itemsOfPage = (dialect: Dialect) => `SELECT "id" FROM "Item" WHERE ${isOfPage(dialect)}`;
const isOfItemOfPage = (dialect: Dialect) => dialect.isAmong('"itemId"', itemsOfPage(dialect));
const ofAsked = ({ isAmong }: Dialect, column: string) =>
  `SELECT "${column}" FROM "Item" WHERE ${isAmong('"id"', 'SELECT "id" FROM asked')}`;
const isCited = ({ isAmong }: Dialect) => isAmong('"id"', 'SELECT "id" FROM cited');

// The order of tables keeps SQLite, where it has not counted its rows, from going through all sources and values to find
// those of the page; `isAmong` keeps PostgreSQL, which thinks that they are many, from going through all of any table.

/**
 * Everything that waves are made of, `page` being the numbers of the waves and `asked` those of their items that are
 * wanted: from each table the columns that are named, of the rows that the waves need.
 */
const wholeWavesTables = {
  waves: table(({ isAmong }) => `"Wave" WHERE ${isAmong('"id"', 'SELECT "id" FROM page')}`, {
    id,
    version: id,
    publishedAlone: id,
    slug: text,
    title: text,
    country: text,
    status: waveStatusSchema,
    ...ofStored((name) => (attributes[name].kind === 'count' ? maybeCount : maybeText)),
    missing,
  }),
  roles: table((dialect) => `"WaveOrganisation" WHERE ${isOfPage(dialect)}`, {
    waveId: id,
    organisationId: id,
    role: organisationRoleSchema,
    position: id,
  }),
  questions: table(
    (dialect) => `"Question" WHERE ${dialect.isAmong('"id"', ofAsked(dialect, 'questionId'))}`,
    {
      id,
      slug: text,
      title: text,
      topic: text,
    },
  ),
  wordings: table((dialect) => `"Wording" WHERE ${dialect.isAmong('"id"', ofAsked(dialect, 'wordingId'))}`, {
    id,
    text,
    language: maybeText,
  }),
  options: table(
    (dialect) => `"Option" WHERE ${dialect.isAmong('"questionId"', ofAsked(dialect, 'questionId'))}`,
    {
      id,
      ...optionSchema.shape,
    },
  ),
  sources: table((dialect) => `"Source" WHERE ${isCited(dialect)}`, {
    id,
    slug: text,
    title: text,
    kind: sourceKindSchema,
    publisherId: maybeId,
    author: maybeText,
    url: maybeText,
    archivedUrl: maybeText,
    published: maybeText,
    accessed: maybeText,
    language: maybeText,
    licence: maybeText,
    citesId: maybeId,
    missing,
  }),
  organisations: table(
    (dialect) => `"Organisation" WHERE "id" IN (
      SELECT "organisationId" FROM "WaveOrganisation" WHERE ${isOfPage(dialect)}
      UNION SELECT "publisherId" FROM "Source" WHERE ${isCited(dialect)})`,
    { id, slug: text, name: text },
  ),
} as const;

/** A column of one of a few words as the word's place among them: numbers are read much faster than texts. */
function placeAmong(column: string, words: readonly string[]): string {
  return `CASE "${column}" ${words.map((word, place) => `WHEN '${word}' THEN ${place}`).join(' ')} ELSE -1 END`;
}

const missingText = 'CAST("missing" AS TEXT)';

// Of these there are so many that the names of the columns would weigh, and so would a look at each row: whatever changes
// the columns changes the type beside them.

const itemColumns = [
  '"id"',
  '"waveId"',
  'CASE WHEN "id" IN (SELECT "id" FROM asked) THEN 1 ELSE 0 END',
  '"questionId"',
  '"wordingId"',
  '"place"',
  '"checkedBy"',
  missingText,
];
type ItemRow = [
  id: number,
  waveId: number,
  isAsked: number,
  questionId: number,
  wordingId: number | null,
  place: string | null,
  checkedBy: string | null,
  missing: string,
];

const referenceColumns = ['"id"', '"itemId"', '"sourceId"', '"locator"', '"note"', missingText];
type ReferenceRow = [
  id: number,
  itemId: number,
  sourceId: number,
  locator: string | null,
  note: string | null,
  missing: string,
];

const baseColumns = [
  '"id"',
  '"itemId"',
  '"kind"',
  '"note"',
  '"groupDimension"',
  '"group"',
  '"n"',
  missingText,
];
type BaseRow = [
  id: number,
  itemId: number,
  kind: string,
  note: string | null,
  groupDimension: string | null,
  group: string | null,
  n: number | null,
  missing: string,
];

/** Values not even row by row, but as one list of numbers: so many to a value. */
const estimateColumns = [
  '"baseId"',
  '"optionId"',
  '"value"',
  '"decimals"',
  placeAmong('qualifier', qualifierSchema.options),
  placeAmong('unit', unitSchema.options),
  '"referenceId"',
  '"position"',
];

/** What the statement's texts hold. */
export const wholeWavesSchema = z.object({
  waves: z.array(wholeWavesTables.waves.schema),
  roles: z.array(wholeWavesTables.roles.schema),
  items: z.custom<ItemRow[]>(Array.isArray),
  references: z.custom<ReferenceRow[]>(Array.isArray),
  bases: z.custom<BaseRow[]>(Array.isArray),
  questions: z.array(wholeWavesTables.questions.schema),
  wordings: z.array(wholeWavesTables.wordings.schema),
  options: z.array(wholeWavesTables.options.schema),
  sources: z.array(wholeWavesTables.sources.schema),
  organisations: z.array(wholeWavesTables.organisations.schema),
  estimates: z.custom<number[]>(Array.isArray),
});

/** Rows of the tables that waves are made of. */
export type WholeWavesRows = z.output<typeof wholeWavesSchema>;

/** Columns that JSON does not take as they are, by name. */
const jsonColumns: Record<string, (dialect: Dialect) => string> = {
  missing: ({ jsonColumn }) => jsonColumn('"missing"'),
  publishedAlone: () => 'CASE WHEN "publishedAlone" THEN 1 ELSE 0 END',
};

function jsonOf(dialect: Dialect, { rows, schema }: JsonTable<z.ZodRawShape>): string {
  const values = Object.keys(schema.shape).map(
    (column) => [column, jsonColumns[column]?.(dialect) ?? `"${column}"`] as const,
  );
  return `(SELECT ${dialect.jsonOfRows(dialect.jsonObject(values))} FROM ${rows(dialect)})`;
}

/** A statement that gives all that waves are made of as one row of JSON texts; its parameter is a list of numbers as JSON. */
function queryOf(dialect: Dialect, ofWhat: string): string {
  const { inOrder, isAmong, jsonOfRows, jsonList, joined } = dialect;
  const manyJson = (columns: readonly string[], rows: string) =>
    `(SELECT ${jsonOfRows(jsonList(columns))} FROM (SELECT t.* FROM ${rows}) many)`;
  return `
  WITH RECURSIVE ${ofWhat},
  cited("id", "depth") AS (
    SELECT DISTINCT "sourceId", 0 FROM "Reference" WHERE ${isOfItemOfPage(dialect)}
    UNION
    SELECT s."citesId", "depth" + 1 FROM cited ${inOrder} "Source" s ON s."id" = cited."id"
    WHERE s."citesId" IS NOT NULL AND "depth" < 3)
  SELECT ${Object.entries(wholeWavesTables)
    .map(([name, of]) => `${jsonOf(dialect, of)} AS "${name}"`)
    .join(', ')},
    ${manyJson(itemColumns, `"Item" t WHERE ${isOfPage(dialect)} ORDER BY "waveId", "position"`)} AS "items",
    ${manyJson(referenceColumns, `"Reference" t WHERE ${isOfItemOfPage(dialect)} ORDER BY "itemId", "position"`)} AS "references",
    ${manyJson(baseColumns, `"Base" t WHERE ${isAmong('"itemId"', 'SELECT "id" FROM asked')} ORDER BY "itemId", "position"`)} AS "bases",
    (SELECT '[' || coalesce(${joined(estimateColumns.join(" || ',' || "), ',')}, '') || ']'
      FROM (SELECT e.* FROM asked ${inOrder} "Base" b ON b."itemId" = asked."id"
        ${inOrder} "Estimate" e ON e."baseId" = b."id" ORDER BY e."waveId", e."position") many) AS "estimates"`;
}

function given({ numbersIn, parameter }: Dialect): string {
  return numbersIn.join(parameter(1));
}

/** All items of the waves of these numbers. */
export const wavesQuery = once((dialect: Dialect) =>
  queryOf(dialect, `page("id") AS (${given(dialect)}), asked("id") AS (${itemsOfPage(dialect)})`),
);

/** The items of these numbers, with their waves, and of the other items of these no more than what they cite. */
export const itemsQuery = once((dialect: Dialect) =>
  queryOf(dialect, `asked("id") AS (${given(dialect)}), page("id") AS (${ofAsked(dialect, 'waveId')})`),
);
