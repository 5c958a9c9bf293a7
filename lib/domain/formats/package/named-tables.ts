import { namedThingSchema } from '@/lib/domain/record/former-name';
import { optionKindSchema } from '@/lib/domain/record/question';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { longestLanguage } from '@/lib/domain/values/language';
import {
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
const country = { pattern: '[A-Z]{2}' } as const;
const language = { pattern: '[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8})*', longest: longestLanguage } as const;
const address = { pattern: 'https?://.+' } as const;

const organisations: PackageTable = {
  name: 'organisations',
  title: 'Organisations',
  description: 'Pollsters, sponsors, fieldwork houses and publishers that waves and sources name.',
  columns: [
    slug('organisation', 'Name in addresses'),
    name('name', 'Name', required),
    column('country', 'string', 'Country, ISO 3166-1 alpha-2', country),
    column('url', 'string', 'Address of its own site', address),
    slug('merged_into', 'The organisation that this one turned out to be', {}),
  ],
  primaryKey: ['organisation'],
  uniqueKeys: [['name']],
  foreignKeys: [refersTo('organisations', ['merged_into'], ['organisation'])],
};

const aliases: PackageTable = {
  name: 'organisation_aliases',
  title: 'Other names of organisations',
  description: 'Other names under which an organisation appears in print; each belongs to one alone.',
  columns: [name('alias', 'Name in print', required), slug('organisation', 'Whose name it is')],
  primaryKey: ['alias'],
  uniqueKeys: [],
  foreignKeys: [refersTo('organisations', ['organisation'])],
};

const sources: PackageTable = {
  name: 'sources',
  title: 'Sources',
  description:
    'Documents that print figures. cites is the next link of the chain back to the primary report.',
  columns: [
    slug('source', 'Name in addresses'),
    word('kind', sourceKindSchema.options, 'What kind of document it is', required),
    name('title', 'Title', required),
    slug('publisher', 'Organisation that published it', stated),
    text('author', 'Author', stated),
    column('url', 'string', 'Address', { ...address, ...stated }),
    column('archived_url', 'string', 'Address of an archived copy', address),
    date('published', 'Date of publication, EDTF', stated),
    date('accessed', 'Date on which it was read for the register, EDTF'),
    column('language', 'string', 'Language, BCP 47', language),
    text('licence', 'Licence of the document'),
    slug('cites', 'Source that it cites for its figures', {}),
    changed,
  ],
  primaryKey: ['source'],
  uniqueKeys: [],
  foreignKeys: [
    refersTo('organisations', ['publisher'], ['organisation']),
    refersTo('sources', ['cites'], ['source']),
  ],
};

const questions: PackageTable = {
  name: 'questions',
  title: 'Questions',
  description: 'Concepts that are tracked over time, as far as waves ask them.',
  columns: [
    slug('question', 'Name in addresses'),
    name('title', 'Title', required),
    name('topic', 'Topic', required),
    text('finding', 'Headline of the latest item; {Option} stands for the printed value of that option'),
    changed,
  ],
  primaryKey: ['question'],
  uniqueKeys: [],
  foreignKeys: [],
};

const questionTitles: PackageTable = {
  name: 'question_titles',
  title: 'Translated titles',
  description: 'Titles of questions in other languages.',
  columns: [
    slug('question', 'Question'),
    column('language', 'string', 'Language, BCP 47', { ...language, ...required }),
    name('title', 'Title in that language', required),
  ],
  primaryKey: ['question', 'language'],
  uniqueKeys: [],
  foreignKeys: [refersTo('questions', ['question'])],
};

const wordings: PackageTable = {
  name: 'wordings',
  title: 'Wordings',
  description: 'The words in which a question was put, in the original language or in translation.',
  columns: [
    slug('wording', 'The name of its question, a hyphen, and its number among the wordings of that question'),
    slug('question', 'Question'),
    text('question_wording', 'The words', required),
    column('wording_language', 'string', 'Language, BCP 47', language),
    slug('translates', 'The wording that this one translates', {}),
  ],
  primaryKey: ['wording'],
  uniqueKeys: [],
  foreignKeys: [refersTo('questions', ['question']), refersTo('wordings', ['translates'], ['wording'])],
};

const options: PackageTable = {
  name: 'options',
  title: 'Options',
  description: 'The answers of a question.',
  columns: [
    slug('question', 'Question'),
    name('option', 'Label of the answer', required),
    word('option_kind', optionKindSchema.options, 'What the answer is', required),
    place('position', 'Place among the answers of the question, from 0', 0),
    column('side', 'integer', 'Side on a scale; empty where the question is none', {
      minimum: -1,
      maximum: 1,
    }),
    column('step', 'integer', 'Place on a scale from its most negative answer, from 0', { minimum: 0 }),
  ],
  primaryKey: ['question', 'option'],
  uniqueKeys: [['question', 'position']],
  foreignKeys: [refersTo('questions', ['question'])],
};

const optionLabels: PackageTable = {
  name: 'option_labels',
  title: 'Translated options',
  description: 'Labels of answers in other languages.',
  columns: [
    slug('question', 'Question'),
    name('option', 'Label of the answer', required),
    column('language', 'string', 'Language, BCP 47', { ...language, ...required }),
    name('label', 'Label in that language', required),
  ],
  primaryKey: ['question', 'option', 'language'],
  uniqueKeys: [],
  foreignKeys: [refersTo('options', ['question', 'option'])],
};

const formerNames: PackageTable = {
  name: 'former_names',
  title: 'Former names',
  description:
    'What the answers, bases, groups and dimensions of a question, and topics, were called: addresses with such a name lead to the successor.',
  columns: [
    place('number', 'Its number, in the order in which the names were given', 1),
    slug('question', 'Question; empty for a topic', {}),
    word('thing', namedThingSchema.options, 'What had the name', required),
    name('name', 'What it was called', required),
    name('successor', 'What it was called next', required),
  ],
  primaryKey: ['number'],
  uniqueKeys: [],
  foreignKeys: [refersTo('questions', ['question'])],
};

/** The tables of what waves name, each after those that it refers to. */
export const namedTables: readonly PackageTable[] = [
  organisations,
  aliases,
  sources,
  questions,
  questionTitles,
  wordings,
  options,
  optionLabels,
  formerNames,
];
