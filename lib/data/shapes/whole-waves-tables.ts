import { z } from 'zod';
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
type JsonTable<Shape extends z.ZodRawShape> = { rows: string; schema: z.ZodObject<Shape> };

function table<Shape extends z.ZodRawShape>(rows: string, shape: Shape): JsonTable<Shape> {
  return { rows, schema: z.object(shape) };
}

const itemsOfPage = '"Item" WHERE "waveId" IN page';
const ofPage = `"itemId" IN (SELECT "id" FROM ${itemsOfPage})`;
const ofAsked = (column: string) => `SELECT "${column}" FROM "Item" WHERE "id" IN asked`;

// CROSS JOIN below keeps SQLite, where it has not counted its rows, from going through all sources and values to find those
// of the page.

/**
 * Everything that waves are made of, `page` being the numbers of the waves and `asked` those of their items that are
 * wanted: from each table the columns that are named, of the rows that the waves need.
 */
const wholeWavesTables = {
  waves: table('"Wave" WHERE "id" IN page', {
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
  roles: table('"WaveOrganisation" WHERE "waveId" IN page', {
    waveId: id,
    organisationId: id,
    role: organisationRoleSchema,
    position: id,
  }),
  questions: table(`"Question" WHERE "id" IN (${ofAsked('questionId')})`, {
    id,
    slug: text,
    title: text,
    topic: text,
  }),
  wordings: table(`"Wording" WHERE "id" IN (${ofAsked('wordingId')})`, {
    id,
    text,
    language: maybeText,
  }),
  options: table(`"Option" WHERE "questionId" IN (${ofAsked('questionId')})`, {
    id,
    ...optionSchema.shape,
  }),
  sources: table('"Source" WHERE "id" IN (SELECT "id" FROM cited)', {
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
    `"Organisation" WHERE "id" IN (
      SELECT "organisationId" FROM "WaveOrganisation" WHERE "waveId" IN page
      UNION SELECT s."publisherId" FROM cited CROSS JOIN "Source" s ON s."id" = cited."id")`,
    { id, slug: text, name: text },
  ),
} as const;

/** A column of one of a few words as the word's place among them: numbers are read much faster than texts. */
function placeAmong(column: string, words: readonly string[]): string {
  return `CASE "${column}" ${words.map((word, place) => `WHEN '${word}' THEN ${place}`).join(' ')} ELSE -1 END`;
}

// Of these there are so many that the names of the columns would weigh, and so would a look at each row: whatever changes
// the columns changes the type beside them.

const itemColumns =
  '"id", "waveId", "id" IN asked, "questionId", "wordingId", "place", "checkedBy", "missing"';
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

const referenceColumns = '"id", "itemId", "sourceId", "locator", "note", "missing"';
type ReferenceRow = [
  id: number,
  itemId: number,
  sourceId: number,
  locator: string | null,
  note: string | null,
  missing: string,
];

const baseColumns = '"id", "itemId", "kind", "note", "groupDimension", "group", "n", "missing"';
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

function jsonOf({ rows, schema }: JsonTable<z.ZodRawShape>): string {
  const pairs = Object.keys(schema.shape).map((column) =>
    column === 'missing' ? `'missing', json("missing")` : `'${column}', "${column}"`,
  );
  return `(SELECT json_group_array(json_object(${pairs.join(', ')})) FROM ${rows})`;
}

/** A statement that gives all that waves are made of as one row of JSON texts; its parameter is a list of numbers as JSON. */
function queryOf(ofWhat: string): string {
  return `
  WITH RECURSIVE ${ofWhat},
  cited("id", "depth") AS (
    SELECT DISTINCT "sourceId", 0 FROM "Reference" WHERE ${ofPage}
    UNION
    SELECT s."citesId", "depth" + 1 FROM cited CROSS JOIN "Source" s ON s."id" = cited."id"
    WHERE s."citesId" IS NOT NULL AND "depth" < 3)
  SELECT ${Object.entries(wholeWavesTables)
    .map(([name, of]) => `${jsonOf(of)} AS "${name}"`)
    .join(', ')},
    ${manyJson(itemColumns, `"Item" t WHERE "waveId" IN page ORDER BY "waveId", "position"`)} AS "items",
    ${manyJson(referenceColumns, `"Reference" t WHERE ${ofPage} ORDER BY "itemId", "position"`)} AS "references",
    ${manyJson(baseColumns, `"Base" t WHERE "itemId" IN asked ORDER BY "itemId", "position"`)} AS "bases",
    (SELECT '[' || coalesce(group_concat(${estimateColumns.join(" || ',' || ")}), '') || ']'
      FROM (SELECT e.* FROM asked CROSS JOIN "Base" b ON b."itemId" = asked."id"
        CROSS JOIN "Estimate" e ON e."baseId" = b."id" ORDER BY e."waveId", e."position")) AS "estimates"`;
}

/** All items of the waves of these numbers. */
export const wavesQuery = queryOf(
  `page("id") AS (SELECT value FROM json_each(?)), asked("id") AS (SELECT "id" FROM ${itemsOfPage})`,
);

/** The items of these numbers, with their waves, and of the other items of these no more than what they cite. */
export const itemsQuery = queryOf(
  `asked("id") AS (SELECT value FROM json_each(?)), page("id") AS (${ofAsked('waveId')})`,
);

function manyJson(columns: string, rows: string): string {
  return `(SELECT json_group_array(json_array(${columns})) FROM (SELECT t.* FROM ${rows}))`;
}
