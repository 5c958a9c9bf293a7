import { z } from 'zod';
import { organisationRoleSchema } from '@/lib/domain/organisation';
import { optionSchema } from '@/lib/domain/question';
import { sourceKindSchema } from '@/lib/domain/source';
import { waveStatusSchema } from '@/lib/domain/wave';

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
const ofItems = `"itemId" IN (SELECT "id" FROM ${itemsOfPage})`;

/**
 * Everything that waves are made of, `page` being the numbers of the waves: from each table the columns that are named,
 * of the rows that the waves need.
 */
const wholeWavesTables = {
  waves: table('"Wave" WHERE "id" IN page AND "status" = \'published\'', {
    id,
    slug: text,
    title: text,
    country: text,
    status: waveStatusSchema,
    fieldworkStart: maybeText,
    fieldworkEnd: maybeText,
    universe: maybeText,
    sampleSize: maybeCount,
    mode: maybeText,
    sampling: maybeText,
    marginOfError: maybeText,
    designEffect: maybeText,
    responseRate: maybeText,
    weighting: maybeText,
    frame: maybeText,
    recruitment: maybeText,
    eligibility: maybeText,
    quotas: maybeText,
    incentives: maybeText,
    interviewLanguages: maybeText,
    funder: maybeText,
    qualityChecks: maybeText,
    limitations: maybeText,
    missing,
  }),
  roles: table('"WaveOrganisation" WHERE "waveId" IN page', {
    waveId: id,
    organisationId: id,
    role: organisationRoleSchema,
    position: id,
  }),
  items: table(itemsOfPage, {
    id,
    waveId: id,
    questionId: id,
    wordingId: maybeId,
    place: maybeText,
    checkedBy: maybeText,
    position: id,
    missing,
  }),
  references: table(`"Reference" WHERE ${ofItems}`, {
    id,
    itemId: id,
    sourceId: id,
    locator: maybeText,
    note: maybeText,
    position: id,
    missing,
  }),
  bases: table(`"Base" WHERE ${ofItems}`, {
    id,
    itemId: id,
    kind: text,
    note: maybeText,
    groupDimension: maybeText,
    group: maybeText,
    n: maybeCount,
    position: id,
    missing,
  }),
  questions: table(`"Question" WHERE "id" IN (SELECT "questionId" FROM ${itemsOfPage})`, {
    id,
    slug: text,
    title: text,
    topic: text,
  }),
  wordings: table(`"Wording" WHERE "id" IN (SELECT "wordingId" FROM ${itemsOfPage})`, {
    id,
    text,
    language: maybeText,
  }),
  options: table(`"Option" WHERE "questionId" IN (SELECT "questionId" FROM ${itemsOfPage})`, {
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
      UNION SELECT s."publisherId" FROM cited JOIN "Source" s ON s."id" = cited."id")`,
    { id, slug: text, name: text },
  ),
} as const;

const estimateColumns =
  '"baseId", "optionId", "referenceId", "value", "decimals", "qualifier", "unit", "position"';

/** There are so many of them that the names of the columns would weigh, and so would a look at each. */
type EstimateRow = [
  baseId: number,
  optionId: number,
  referenceId: number,
  value: number,
  decimals: number,
  qualifier: string,
  unit: string,
  position: number,
];

/** What the statement's texts hold. */
export const wholeWavesSchema = z.object({
  waves: z.array(wholeWavesTables.waves.schema),
  roles: z.array(wholeWavesTables.roles.schema),
  items: z.array(wholeWavesTables.items.schema),
  references: z.array(wholeWavesTables.references.schema),
  bases: z.array(wholeWavesTables.bases.schema),
  questions: z.array(wholeWavesTables.questions.schema),
  wordings: z.array(wholeWavesTables.wordings.schema),
  options: z.array(wholeWavesTables.options.schema),
  sources: z.array(wholeWavesTables.sources.schema),
  organisations: z.array(wholeWavesTables.organisations.schema),
  estimates: z.custom<EstimateRow[]>(Array.isArray),
});

/** Rows of the tables that waves are made of. */
export type WholeWavesRows = z.output<typeof wholeWavesSchema>;

function jsonOf({ rows, schema }: JsonTable<z.ZodRawShape>): string {
  const pairs = Object.keys(schema.shape).map((column) =>
    column === 'missing' ? `'missing', json("missing")` : `'${column}', "${column}"`,
  );
  return `(SELECT json_group_array(json_object(${pairs.join(', ')})) FROM ${rows})`;
}

/** A statement that gives everything the waves of a page are made of as one row of JSON texts; its parameter is their numbers as JSON. */
export const wholeWavesQuery = `
  WITH RECURSIVE page("id") AS (SELECT value FROM json_each(?)),
  cited("id", "depth") AS (
    SELECT DISTINCT "sourceId", 0 FROM ${wholeWavesTables.references.rows}
    UNION
    SELECT s."citesId", "depth" + 1 FROM cited JOIN "Source" s ON s."id" = cited."id"
    WHERE s."citesId" IS NOT NULL AND "depth" < 3)
  SELECT ${Object.entries(wholeWavesTables)
    .map(([name, of]) => `${jsonOf(of)} AS "${name}"`)
    .join(', ')},
    (SELECT json_group_array(json_array(${estimateColumns}))
      FROM "Estimate" WHERE "waveId" IN page) AS "estimates"`;
