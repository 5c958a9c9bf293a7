import { shownOrganisations, shownQuestions, shownSources } from '@/lib/data/find/shown';
import { attributeNames, attributes, isStored, unnamedColumn } from '@/lib/domain/record/attributes';
import { publicActionSchema } from '@/lib/domain/versions/correction';

// The tables of the data package, as they are read from the register. Every cell is a text or nothing. Rows stand in the
// order in which they were entered, which is the order in which restoring enters them again.

/** Where a table's rows come from (`t` is what they are counted by), and what each column of it holds. */
type TableSql = { from: string; columns: Readonly<Record<string, string>> };

// CROSS JOIN keeps SQLite from turning the loops around, after which it would have to sort.
const inWave = `CROSS JOIN "Wave" w ON w."id" = t."waveId" AND w."status" = 'published'`;
const ofItem = `CROSS JOIN "Item" i ON i."id" = t."itemId" CROSS JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published'`;
const inQuestion = 'JOIN "Question" q ON q."id" = t."questionId"';
const inShownQuestion = `${inQuestion} AND q."id" IN (${shownQuestions})`;
const ofOption = 'JOIN "Option" o ON o."id" = t."optionId" JOIN "Question" q ON q."id" = o."questionId"';
const isPublic = `"public" AND "action" IN (${publicActionSchema.options.map((action) => `'${action}'`).join(', ')})`;

/** An attribute's value, or why there is none. */
function stated(column: string, value = `CAST(t."${column}" AS TEXT)`): string {
  return `COALESCE(${value}, json_extract(t."missing", '$.${column}'))`;
}

/** Why a wave names nobody in a role. */
function unnamed(attribute: string): string {
  return `json_extract(t."missing", '$.${attribute}')`;
}

/** A number from 1 for what the register counts from 0. */
function number(position: string): string {
  return `CAST(${position} + 1 AS TEXT)`;
}

/** What a wording is called: the name of its question, and its number among the wordings of that. */
function wording(id: string): string {
  return `CASE WHEN ${id} IS NOT NULL THEN q."slug" || '-' || (SELECT COUNT(*) FROM "Wording" n WHERE n."questionId" = q."id" AND n."id" <= ${id}) END`;
}

/** The rows of a model that the public is shown; `t` is what they are counted by. */
function shown(model: string, numbers: string): string {
  return `(SELECT t."id" AS "rowid", * FROM "${model}" t WHERE t."id" IN (${numbers})) t`;
}

const changed = `replace(t."changedAt", '+00:00', 'Z')`;

const named = {
  organisations: {
    from: `${shown('Organisation', shownOrganisations)} LEFT JOIN "Organisation" m ON m."id" = t."mergedIntoId"`,
    columns: {
      organisation: 't."slug"',
      name: 't."name"',
      country: 't."country"',
      url: 't."url"',
      merged_into: 'm."slug"',
    },
  },
  organisation_aliases: {
    from: `"OrganisationAlias" t JOIN "Organisation" o ON o."id" = t."organisationId" AND o."id" IN (${shownOrganisations})`,
    columns: { alias: 't."name"', organisation: 'o."slug"' },
  },
  sources: {
    from: `${shown('Source', shownSources)} LEFT JOIN "Organisation" p ON p."id" = t."publisherId" LEFT JOIN "Source" c ON c."id" = t."citesId"`,
    columns: {
      source: 't."slug"',
      kind: 't."kind"',
      title: 't."title"',
      publisher: stated('publisher', 'p."slug"'),
      author: stated('author'),
      url: stated('url'),
      archived_url: 't."archivedUrl"',
      published: stated('published'),
      accessed: 't."accessed"',
      language: 't."language"',
      licence: 't."licence"',
      cites: 'c."slug"',
      changed,
    },
  },
  questions: {
    from: shown('Question', shownQuestions),
    columns: {
      question: 't."slug"',
      title: 't."title"',
      topic: 't."topic"',
      finding: 't."finding"',
      changed,
    },
  },
  question_titles: {
    from: `"QuestionTitle" t ${inShownQuestion}`,
    columns: { question: 'q."slug"', language: 't."language"', title: 't."title"' },
  },
  wordings: {
    from: `"Wording" t ${inShownQuestion}`,
    columns: {
      wording: wording('t."id"'),
      question: 'q."slug"',
      question_wording: 't."text"',
      wording_language: 't."language"',
      translates: wording('t."translatesId"'),
    },
  },
  options: {
    from: `"Option" t ${inShownQuestion}`,
    columns: {
      question: 'q."slug"',
      option: 't."label"',
      option_kind: 't."kind"',
      position: 'CAST(t."position" AS TEXT)',
      side: 'CAST(t."side" AS TEXT)',
      step: 'CAST(t."step" AS TEXT)',
    },
  },
  option_labels: {
    from: `"OptionLabel" t ${ofOption} AND q."id" IN (${shownQuestions})`,
    columns: { question: 'q."slug"', option: 'o."label"', language: 't."language"', label: 't."label"' },
  },
  former_names: {
    from: `(SELECT t."id" AS "rowid", * FROM "FormerName" t WHERE t."questionId" IS NULL OR t."questionId" IN (${shownQuestions})) t LEFT JOIN "Question" q ON q."id" = t."questionId"`,
    columns: {
      number: 'CAST(t."id" AS TEXT)',
      question: 'q."slug"',
      thing: 't."thing"',
      name: 't."name"',
      successor: 't."successor"',
    },
  },
} satisfies Record<string, TableSql>;

const estimateColumns = {
  wave: 'w."slug"',
  item_number: number('i."position"'),
  base_number: number('b."position"'),
} as const;

const waves = {
  waves: {
    from: '"Wave" t',
    columns: {
      wave: 't."slug"',
      wave_title: 't."title"',
      country: 't."country"',
      status: 't."status"',
      withdrawn_because: 't."withdrawnBecause"',
      published_alone: `CASE WHEN t."publishedAlone" THEN 'true' ELSE 'false' END`,
      ...Object.fromEntries(
        attributeNames.map((name) =>
          isStored(name) ? [attributes[name].column, stated(name)] : [unnamedColumn(name), unnamed(name)],
        ),
      ),
      changed,
    },
  },
  wave_organisations: {
    from: `"WaveOrganisation" t JOIN "Wave" w ON w."id" = t."waveId" JOIN "Organisation" o ON o."id" = t."organisationId"`,
    columns: {
      wave: 'w."slug"',
      role: 't."role"',
      position: 'CAST(t."position" AS TEXT)',
      organisation: 'o."slug"',
    },
  },
  items: {
    from: `"Item" t ${inWave} ${inQuestion}`,
    columns: {
      wave: 'w."slug"',
      item_number: number('t."position"'),
      question: 'q."slug"',
      wording: stated('wording', wording('t."wordingId"')),
      place: 't."place"',
      checked_by: 't."checkedBy"',
    },
  },
  references: {
    from: `"Reference" t ${ofItem} JOIN "Source" s ON s."id" = t."sourceId"`,
    columns: {
      wave: 'w."slug"',
      item_number: number('i."position"'),
      reference_number: number('t."position"'),
      source: 's."slug"',
      source_locator: stated('locator'),
      note: 't."note"',
    },
  },
  bases: {
    from: `"Base" t ${ofItem}`,
    columns: {
      wave: 'w."slug"',
      item_number: number('i."position"'),
      base_number: number('t."position"'),
      base: 't."kind"',
      base_note: 't."note"',
      group_dimension: 't."groupDimension"',
      group: 't."group"',
      base_n: stated('n'),
      base_n_weighted: 'CAST(t."nWeighted" AS TEXT)',
    },
  },
  estimates: {
    from: `"Estimate" t ${inWave} JOIN "Base" b ON b."id" = t."baseId" JOIN "Item" i ON i."id" = b."itemId" ${ofOption} JOIN "Reference" r ON r."id" = t."referenceId"`,
    columns: {
      ...estimateColumns,
      question: 'q."slug"',
      option: 'o."label"',
      value: `printf('%.*f', t."decimals", t."value")`,
      qualifier: 't."qualifier"',
      unit: 't."unit"',
      reference_number: number('r."position"'),
      position: 'CAST(t."position" AS TEXT)',
    },
  },
  claims: {
    from: `"Claim" t JOIN "Estimate" e ON e."id" = t."estimateId" JOIN "Wave" w ON w."id" = e."waveId" AND w."status" = 'published' JOIN "Base" b ON b."id" = e."baseId" JOIN "Item" i ON i."id" = b."itemId" JOIN "Option" o ON o."id" = e."optionId" JOIN "Source" s ON s."id" = t."sourceId"`,
    columns: {
      claim: 't."slug"',
      sentence: 't."sentence"',
      verbatim: `CASE WHEN t."verbatim" THEN 'true' ELSE 'false' END`,
      source: 's."slug"',
      locator: 't."locator"',
      ...estimateColumns,
      option: 'o."label"',
    },
  },
  revisions: {
    from: `(SELECT "id" AS "rowid", * FROM "Revision" WHERE ${isPublic}) t LEFT JOIN "Wave" w ON w."id" = t."waveId"`,
    columns: {
      revision: 'CAST(t."id" AS TEXT)',
      at: `replace(t."at", '+00:00', 'Z')`,
      action: 't."action"',
      wave: 'w."slug"',
      subject: 't."subject"',
      reason: 't."reason"',
      changes: 'CAST(t."changes" AS TEXT)',
      state: `CASE WHEN EXISTS (SELECT 1 FROM "Revision" n WHERE n."waveId" = t."waveId" AND n."id" > t."id" AND ${isPublic.replaceAll('"action"', 'n."action"').replaceAll('"public"', 'n."public"')}) THEN t."after" WHEN w."status" = 'withdrawn' THEN 'withdrawn' END`,
    },
  },
  revision_waves: {
    from: '"RevisionWave" t JOIN "Wave" w ON w."id" = t."waveId"',
    columns: { revision: 'CAST(t."revisionId" AS TEXT)', wave: 'w."slug"' },
  },
} satisfies Record<string, TableSql>;

/** The tables that are read so, by name. */
export const tableSql: Readonly<Record<string, TableSql>> = { ...named, ...waves };
