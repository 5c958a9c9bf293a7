import {
  attributeNames,
  attributes,
  isStored,
  nothingEntered,
  unnamedColumn,
} from '@/lib/domain/record/attributes';
import { orderingDay } from '@/lib/domain/record/wave';
import { readPrintedNumber } from '@/lib/domain/values/printed-number';
import { publicActionSchema } from '@/lib/domain/versions/correction';
import type { Dialect } from '../sql/dialect';
import { today } from '../today';
import {
  numberFrom1,
  ownChange,
  ownFlag,
  ownNumber,
  ownPlace,
  ownStated,
  ownText,
  type StoredTable,
  shown,
  statedElsewhere,
  unnamed,
} from './stored-column';
import {
  inQuestion,
  ofOption,
  ofQuestion,
  ofQuestionKey,
  storedNamedTables,
  wordingName,
} from './stored-named-tables';

// The tables of the data package, as they are read from the register and restored to it. Rows stand in the order in which
// they were entered, or of what they name where they have no number; restoring enters them in this order again.

// The order of tables keeps SQLite from turning the loops around, after which it would have to sort.
const inWave = ({ inOrder }: Dialect) =>
  `${inOrder} "Wave" w ON w."id" = t."waveId" AND w."status" = 'published'`;
const ofItem = ({ inOrder }: Dialect) =>
  `${inOrder} "Item" i ON i."id" = t."itemId" ${inOrder} "Wave" w ON w."id" = i."waveId" AND w."status" = 'published'`;
const isPublic = `"public" AND "action" IN (${publicActionSchema.options.map((action) => `'${action}'`).join(', ')})`;

const ofWave = shown('w."slug"');
const item = ['items', 'wave', 'item_number'] as const;
const inItem = { wave: ofWave, item_number: shown(numberFrom1('i."position"')) };
const inBase = { ...inItem, base_number: shown(numberFrom1('b."position"')) };

const waves: Record<string, StoredTable> = {
  waves: {
    model: 'Wave',
    from: '"Wave" t',
    columns: {
      wave: ownText('slug'),
      wave_title: ownText('title'),
      country: ownText('country'),
      status: ownText('status'),
      withdrawn_because: ownText('withdrawnBecause'),
      published_alone: ownFlag('publishedAlone'),
      ...Object.fromEntries(
        attributeNames.map((name) =>
          isStored(name)
            ? [
                attributes[name].column,
                ownStated(name, attributes[name].kind === 'count' ? 'number' : 'text'),
              ]
            : [unnamedColumn(name), unnamed(name)],
        ),
      ),
      changed: ownChange,
    },
    derive: ({ cells }) => {
      const day = (column: string) => {
        const value = cells[column]?.value ?? null;
        return value === null ? nothingEntered.fieldworkStart : { value };
      };
      const fieldwork = { fieldworkStart: day('fieldwork_start'), fieldworkEnd: day('fieldwork_end') };
      return { lastDay: orderingDay({ ...nothingEntered, ...fieldwork }, today()) };
    },
  },
  wave_organisations: {
    model: 'WaveOrganisation',
    from: `"WaveOrganisation" t JOIN "Wave" w ON w."id" = t."waveId" JOIN "Organisation" o ON o."id" = t."organisationId"`,
    key: ['waveId', 'role', 'position'],
    isUnnumbered: true,
    refersTo: { waveId: ['waves', 'wave'], organisationId: ['organisations', 'organisation'] },
    columns: {
      wave: ofWave,
      role: ownText('role'),
      position: ownNumber('position'),
      organisation: shown('o."slug"'),
    },
  },
  items: {
    model: 'Item',
    from: (dialect) => `"Item" t ${inWave(dialect)} ${inQuestion}`,
    refersTo: { waveId: ['waves', 'wave'], questionId: ofQuestionKey, wordingId: ['wordings', 'wording'] },
    columns: {
      wave: ofWave,
      item_number: ownPlace,
      question: ofQuestion,
      wording: statedElsewhere('wording', wordingName('t."wordingId"')),
      place: ownText('place'),
      checked_by: ownText('checkedBy'),
    },
  },
  references: {
    model: 'Reference',
    from: (dialect) => `"Reference" t ${ofItem(dialect)} JOIN "Source" s ON s."id" = t."sourceId"`,
    refersTo: { itemId: item, sourceId: ['sources', 'source'] },
    columns: {
      ...inItem,
      reference_number: ownPlace,
      source: shown('s."slug"'),
      source_locator: ownStated('locator'),
      note: ownText('note'),
    },
  },
  bases: {
    model: 'Base',
    from: (dialect) => `"Base" t ${ofItem(dialect)}`,
    refersTo: { itemId: item },
    columns: {
      ...inItem,
      base_number: ownPlace,
      base: ownText('kind'),
      base_note: ownText('note'),
      group_dimension: ownText('groupDimension'),
      group: ownText('group'),
      base_n: ownStated('n', 'number'),
      base_n_weighted: ownNumber('nWeighted'),
    },
  },
  estimates: {
    model: 'Estimate',
    from: (dialect) =>
      `"Estimate" t ${inWave(dialect)} JOIN "Base" b ON b."id" = t."baseId" JOIN "Item" i ON i."id" = b."itemId" ${ofOption} JOIN "Reference" r ON r."id" = t."referenceId"`,
    refersTo: {
      waveId: ['waves', 'wave'],
      baseId: ['bases', 'wave', 'item_number', 'base_number'],
      optionId: ['options', 'question', 'option'],
      referenceId: ['references', 'wave', 'item_number', 'reference_number'],
    },
    columns: {
      ...inBase,
      question: ofQuestion,
      option: shown('o."label"'),
      value: {
        sql: ({ printedText }) => printedText('t."decimals"', 't."value"'),
        restore: (value) => ({ ...readPrintedNumber(value ?? '') }),
      },
      qualifier: ownText('qualifier'),
      unit: ownText('unit'),
      reference_number: shown(numberFrom1('r."position"')),
      position: ownNumber('position'),
    },
  },
  claims: {
    model: 'Claim',
    from: `"Claim" t JOIN "Estimate" e ON e."id" = t."estimateId" JOIN "Wave" w ON w."id" = e."waveId" AND w."status" = 'published' JOIN "Base" b ON b."id" = e."baseId" JOIN "Item" i ON i."id" = b."itemId" JOIN "Option" o ON o."id" = e."optionId" JOIN "Source" s ON s."id" = t."sourceId"`,
    refersTo: {
      sourceId: ['sources', 'source'],
      estimateId: ['estimates', 'wave', 'item_number', 'base_number', 'option'],
    },
    columns: {
      claim: ownText('slug'),
      sentence: ownText('sentence'),
      verbatim: ownFlag('verbatim'),
      source: shown('s."slug"'),
      locator: ownText('locator'),
      ...inBase,
      option: shown('o."label"'),
    },
  },
  // Written by RestoredRevisions, since no table holds what a wave was.
  revisions: {
    model: 'Revision',
    from: `(SELECT * FROM "Revision" WHERE ${isPublic}) t LEFT JOIN "Wave" w ON w."id" = t."waveId"`,
    columns: {
      revision: ownNumber('id'),
      at: shown(({ instantText }) => instantText('t."at"')),
      action: ownText('action'),
      wave: ofWave,
      subject: ownText('subject'),
      reason: ownText('reason'),
      changes: shown('CAST(t."changes" AS TEXT)'),
      state: shown(
        `CASE WHEN EXISTS (SELECT 1 FROM "Revision" n WHERE n."waveId" = t."waveId" AND n."id" > t."id" AND ${isPublic.replaceAll('"action"', 'n."action"').replaceAll('"public"', 'n."public"')}) THEN CAST(t."after" AS TEXT) WHEN w."status" = 'withdrawn' THEN 'withdrawn' END`,
      ),
    },
  },
  revision_waves: {
    model: 'RevisionWave',
    from: '"RevisionWave" t JOIN "Wave" w ON w."id" = t."waveId"',
    key: ['revisionId', 'waveId'],
    isUnnumbered: true,
    refersTo: { waveId: ['waves', 'wave'] },
    columns: { revision: ownNumber('revisionId'), wave: ofWave },
  },
};

/** The tables that are read and restored so, by name. */
export const storedTables: Readonly<Record<string, StoredTable>> = { ...storedNamedTables, ...waves };
