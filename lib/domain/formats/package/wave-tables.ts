import {
  type AttributeName,
  attributeNames,
  factsOf,
  samplingSchema,
  unnamedColumn,
} from '@/lib/domain/record/attributes';
import { qualifierSchema, unitSchema } from '@/lib/domain/record/estimate';
import { organisationRoleSchema } from '@/lib/domain/record/organisation';
import { waveStatusSchema } from '@/lib/domain/record/wave';
import { publicActionSchema } from '@/lib/domain/versions/correction';
import {
  type Column,
  changed,
  column,
  date,
  name,
  type PackageTable,
  place,
  refersTo,
  slug,
  text,
  word,
} from './package-table';

const stated = { isStated: true } as const;
const required = { isRequired: true } as const;
const decimal = { isStated: true, minimum: 0 } as const;

/** The column of an attribute; of organisations, which have a table of their own, that of why none is named. */
function toColumn(name: AttributeName): Column {
  const { kind, column: at, means, unit } = factsOf(name);
  if (kind === 'organisations') return text(unnamedColumn(name), means, stated);
  if (kind === 'date') return date(at, means, stated);
  if (kind === 'count') return column(at, 'integer', means, { isStated: true, minimum: 1 });
  if (kind === 'sampling') return word(at, samplingSchema.options, means, stated);
  return kind === 'printed' ? column(at, 'number', `${means}, ${unit}`, decimal) : text(at, means, stated);
}

const waves: PackageTable = {
  name: 'waves',
  title: 'Waves',
  description:
    'One fieldwork a row. A withdrawn wave is here with why; its values are not in the other tables.',
  columns: [
    slug('wave', 'Name in addresses'),
    name('wave_title', 'Title', required),
    column('country', 'string', 'Country, ISO 3166-1 alpha-2', { pattern: '[A-Z]{2}', ...required }),
    word('status', waveStatusSchema.options, 'Whether it stands', required),
    text('withdrawn_because', 'Why it was withdrawn'),
    column(
      'published_alone',
      'boolean',
      'Whether nobody but its author compared it with its sources',
      required,
    ),
    ...attributeNames.map(toColumn),
    changed,
  ],
  primaryKey: ['wave'],
  uniqueKeys: [],
  foreignKeys: [],
};

const waveOrganisations: PackageTable = {
  name: 'wave_organisations',
  title: 'Organisations of waves',
  description: 'What an organisation did in a wave, in the order printed.',
  columns: [
    slug('wave', 'Wave'),
    word('role', organisationRoleSchema.options, 'What it did', required),
    place('position', 'Place among those of the role, from 0', 0),
    slug('organisation', 'Organisation'),
  ],
  primaryKey: ['wave', 'role', 'position'],
  uniqueKeys: [['wave', 'role', 'organisation']],
  foreignKeys: [refersTo('waves', ['wave']), refersTo('organisations', ['organisation'])],
};

const items: PackageTable = {
  name: 'items',
  title: 'Items',
  description: 'One question as asked in one wave, in one wording.',
  columns: [
    slug('wave', 'Wave'),
    place('item_number', 'Number of the item in the wave, from 1'),
    slug('question', 'Question'),
    slug('wording', 'Wording that was used', stated),
    text('place', 'Place in the questionnaire, as printed'),
    text('checked_by', 'Who compared the values with their source'),
  ],
  primaryKey: ['wave', 'item_number'],
  uniqueKeys: [],
  foreignKeys: [
    refersTo('waves', ['wave']),
    refersTo('questions', ['question']),
    refersTo('wordings', ['wording']),
  ],
};

const references: PackageTable = {
  name: 'references',
  title: 'References',
  description: 'Where a source prints values of an item.',
  columns: [
    slug('wave', 'Wave'),
    place('item_number', 'Item'),
    place('reference_number', 'Number of the reference in the item, from 1'),
    slug('source', 'Source'),
    text('source_locator', 'Page, table or paragraph', stated),
    text('note', 'Note'),
  ],
  primaryKey: ['wave', 'item_number', 'reference_number'],
  uniqueKeys: [],
  foreignKeys: [refersTo('items', ['wave', 'item_number']), refersTo('sources', ['source'])],
};

const bases: PackageTable = {
  name: 'bases',
  title: 'Bases',
  description: 'Whom a set of percentages is of.',
  columns: [
    slug('wave', 'Wave'),
    place('item_number', 'Item'),
    place('base_number', 'Number of the base in the item, from 1'),
    name('base', 'all, valid, or the short name of another base', required),
    text('base_note', 'What the base leaves out, or means'),
    name('group_dimension', 'What the respondents are divided by; empty for everybody'),
    name('group', 'Which group; empty for everybody'),
    column('base_n', 'integer', 'Interviews, unweighted', { isStated: true, minimum: 1 }),
    column('base_n_weighted', 'number', 'Interviews, weighted', { minimum: 0 }),
  ],
  primaryKey: ['wave', 'item_number', 'base_number'],
  uniqueKeys: [],
  foreignKeys: [refersTo('items', ['wave', 'item_number'])],
};

const estimates: PackageTable = {
  name: 'estimates',
  title: 'Estimates',
  description: 'One printed number a row: the share of one option on one base.',
  columns: [
    slug('wave', 'Wave'),
    place('item_number', 'Item'),
    place('base_number', 'Base'),
    slug('question', 'Question of the item'),
    name('option', 'Option', required),
    column('value', 'number', 'Value as printed', {
      ...required,
      minimum: 0,
      maximum: 100,
      pattern: '\\d+(\\.\\d{1,10})?',
    }),
    word('qualifier', qualifierSchema.options, 'How exactly it is printed', required),
    word('unit', unitSchema.options, 'Unit', required),
    place('reference_number', 'Reference that prints it'),
    place('position', 'Place in the wave, in the order of the results table, from 0', 0),
  ],
  primaryKey: ['wave', 'item_number', 'base_number', 'option'],
  uniqueKeys: [['wave', 'position']],
  foreignKeys: [
    refersTo('waves', ['wave']),
    refersTo('bases', ['wave', 'item_number', 'base_number']),
    refersTo('options', ['question', 'option']),
    refersTo('references', ['wave', 'item_number', 'reference_number']),
  ],
};

const claims: PackageTable = {
  name: 'claims',
  title: 'Claims',
  description: 'Sentences printed somewhere, each tied to the estimate that it quotes.',
  columns: [
    slug('claim', 'Name in addresses'),
    text('sentence', 'The sentence as printed, or what it says where its words are not known', required),
    column('verbatim', 'boolean', 'Whether the sentence is printed so, word for word', required),
    slug('source', 'Source that prints it'),
    text('locator', 'Where in the source'),
    slug('wave', 'Wave of the estimate'),
    place('item_number', 'Item of the estimate'),
    place('base_number', 'Base of the estimate'),
    name('option', 'Option of the estimate', required),
  ],
  primaryKey: ['claim'],
  uniqueKeys: [],
  foreignKeys: [
    refersTo('sources', ['source']),
    refersTo('estimates', ['wave', 'item_number', 'base_number', 'option']),
  ],
};

const revisions: PackageTable = {
  name: 'revisions',
  title: 'Revisions',
  description:
    'What was done for everybody to see to waves, and to what they name: published, corrected, withdrawn, put back.',
  columns: [
    place('revision', 'Number, in order of time'),
    column('at', 'datetime', 'When, UTC', required),
    word('action', publicActionSchema.options, 'What was done', required),
    slug('wave', 'Wave; empty where something else was changed', {}),
    text('subject', 'What was changed: its word and its name in addresses', required),
    text('reason', 'Why, in words for readers'),
    column(
      'changes',
      'array',
      'Each value and attribute that changed, as JSON; the table corrections lists them',
    ),
    column('state', 'object', 'The wave as it was then, as JSON; empty where the other tables hold it'),
  ],
  primaryKey: ['revision'],
  uniqueKeys: [],
  foreignKeys: [refersTo('waves', ['wave'])],
};

const revisionWaves: PackageTable = {
  name: 'revision_waves',
  title: 'Waves of revisions',
  description: 'The waves that showed what a change of something else changed.',
  columns: [place('revision', 'Revision'), slug('wave', 'Wave')],
  primaryKey: ['revision', 'wave'],
  uniqueKeys: [],
  foreignKeys: [refersTo('revisions', ['revision']), refersTo('waves', ['wave'])],
};

/** The tables of waves and of what was done to them, each after those that it refers to. */
export const waveTables: readonly PackageTable[] = [
  waves,
  waveOrganisations,
  items,
  references,
  bases,
  estimates,
  claims,
  revisions,
  revisionWaves,
];
