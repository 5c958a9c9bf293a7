import { guessKind } from '@/lib/domain/entry/guess-kind';
import type { FileTable } from '@/lib/domain/import/file/read-table';
import { sourceKindSchema } from '@/lib/domain/record/source';
import type { ResultsColumn } from '@/lib/domain/results/results-columns';
import { type ColumnEvidence, lookAt, wordsForNothing } from './column-evidence';
import { attributeOfHeader } from './header-words';
import type { WrittenMapping } from './mapping';
import { openConventions } from './open-conventions';
import { dateAttributes, numberAttributes } from './read-attribute';

/** What a mapping leaves open: where in it the answer goes, what may be answered (null: any text), and why it is asked. */
export type OpenQuestion = { path: string; text: string; choices: string[] | null; why: string };

/** A mapping as far as a file shows it, with the reason of every column. */
export type MappingProposal = {
  /** Not whole while `questions` are open. */
  mapping: WrittenMapping;
  columns: { column: string; role: string; why: string; samples: string[] }[];
  questions: OpenQuestion[];
};

/** What the register has already. */
export type KnownToMapping = { questions?: readonly string[]; organisations?: readonly string[] };

type Role = WrittenMapping['columns'][string];
type Placed = { column: string; role: Role | null; says: string; why: string; samples: string[] };

/**
 * Proposes a mapping from the headers and cells of a table, with the reason of every column. Nothing that the file leaves
 * open is decided: it is asked, with what may be answered.
 */
export function proposeMapping(table: FileTable, known: KnownToMapping = {}): MappingProposal {
  const evidence = table.columns.map((column) => lookAt(table, column));
  const isLong = hasColumnOfValues(evidence);
  const placed = evidence.map((one) => place(one, isLong));
  const roles = placed.flatMap(({ column, role }) => (role === null ? [] : [[column, role] as const]));
  const given = givenBy(roles.map(([, role]) => role));
  const mapping: WrittenMapping = {
    name: 'New mapping',
    columns: Object.fromEntries(roles),
    ignored: placed
      .filter(({ says, role }) => role === null && says === 'left out')
      .map(({ column }) => column),
    constants: constantsFor(given),
    composed: composedFor(given),
    missing: missingIn(table),
  };
  const conventions = openConventions(table, roles);
  return {
    mapping: { ...mapping, ...conventions.found },
    columns: placed.map(({ column, says, why, samples }) => ({ column, role: says, why, samples })),
    questions: [
      ...placed.flatMap((one) => placeQuestion(one) ?? []),
      ...conventions.questions,
      ...constantQuestions(given, known),
    ],
  };
}

/** Whether the answers stand in rows: a header says where the answer is, and another where its share. */
function hasColumnOfValues(evidence: readonly ColumnEvidence[]): boolean {
  const named = evidence.map((one) => ({ ...one, attribute: attributeOfHeader(one.column)?.attribute }));
  return (
    named.some(({ attribute, kind }) => attribute === 'value' && kind === 'share') &&
    named.some(({ attribute, kind }) => attribute === 'option' && kind === 'text')
  );
}

function place(evidence: ColumnEvidence, isLong: boolean): Placed {
  const { column, kind, filled, samples } = evidence;
  const named = attributeOfHeader(column);
  const found = { column, samples };
  if (kind === 'empty') return { ...found, role: null, says: 'left out', why: 'no cell of it holds a value' };
  if (named && fits(named.attribute, evidence, isLong)) {
    const role = { attribute: named.attribute, ...schemeOf(named.attribute, samples) };
    const why = `its header says “${named.word}”, and ${cellsOf(evidence)}`;
    return { ...found, role, says: named.attribute, why };
  }
  if (kind === 'address')
    return { ...found, role: { attribute: 'source_url' }, says: 'source_url', why: cellsOf(evidence) };
  if (kind === 'share' && !isLong) {
    const role = { option: column, kind: guessKind(column) };
    return { ...found, role, says: `answer: ${column}`, why: `${cellsOf(evidence)}: shares of one answer` };
  }
  return {
    ...found,
    role: null,
    says: 'open',
    why: `${cellsOf(evidence)}, of ${filled}; nothing says what it is`,
  };
}

function fits(attribute: ResultsColumn, { kind }: ColumnEvidence, isLong: boolean): boolean {
  if (dateAttributes.includes(attribute)) return kind === 'date';
  if (numberAttributes.includes(attribute))
    return kind === 'number' || (kind === 'share' && attribute === 'margin_of_error');
  if (attribute === 'value' || attribute === 'option') return isLong;
  if (attribute === 'source_url') return kind === 'address';
  return kind === 'text';
}

function schemeOf(attribute: ResultsColumn, samples: readonly string[]): { scheme?: 'https://' } {
  const isBare = attribute === 'source_url' && samples.some((cell) => !/^https?:/i.test(cell));
  return isBare ? { scheme: 'https://' } : {};
}

function cellsOf({ kind, filled, distinct }: ColumnEvidence): string {
  const words = {
    empty: 'no value',
    date: 'are dates',
    share: 'are numbers from 0 to 100',
    number: 'are numbers',
    address: 'are addresses',
    text: `are texts, ${distinct} different ones`,
  } as const;
  return filled === 1
    ? `its one value ${words[kind].replace(/^are (\w+?)s\b.*/, 'is of $1s')}`
    : `all ${filled} values ${words[kind]}`;
}

function placeQuestion({ column, role, says, why }: Placed): OpenQuestion | null {
  if (role !== null || says === 'left out') return null;
  const choices = ['left out', 'an answer', ...placeable];
  return { path: `columns.${column}`, text: `What is the column “${column}”?`, choices, why };
}

const placeable: readonly ResultsColumn[] = [
  'pollster',
  'sponsor',
  'fieldwork_start',
  'fieldwork_end',
  'sample_size',
  'universe',
  'mode',
  'question_title',
  'question_wording',
  'base',
  'group',
  'base_n',
  'source_title',
  'source_published',
  'note',
];

function givenBy(roles: readonly Role[]): Set<ResultsColumn> {
  return new Set(
    roles.flatMap((role) =>
      [role]
        .flat()
        .flatMap((one): ResultsColumn[] =>
          'attribute' in one ? [one.attribute] : ['option', 'option_kind', 'value'],
        ),
    ),
  );
}

function constantsFor(given: ReadonlySet<ResultsColumn>): WrittenMapping['constants'] {
  return given.has('base') ? {} : { base: 'all' };
}

/** A wave is told by who asked, and when. */
function composedFor(given: ReadonlySet<ResultsColumn>): WrittenMapping['composed'] {
  const parts = (['pollster', 'fieldwork_start', 'fieldwork_end'] as const).filter((one) => given.has(one));
  const title = parts.map((one) => `{${one}}`).join(', ');
  if (title === '') return {};
  return { wave_title: [title], ...(given.has('source_title') ? {} : { source_title: [title] }) };
}

function missingIn({ rows }: FileTable): WrittenMapping['missing'] {
  const found = new Set(
    rows.flatMap(({ cells }) => cells.filter((cell) => Object.hasOwn(wordsForNothing, cell.trim()))),
  );
  return Object.fromEntries(
    [...found].map((cell) => [cell.trim(), wordsForNothing[cell.trim()] ?? 'not_entered']),
  );
}

function constantQuestions(given: ReadonlySet<ResultsColumn>, known: KnownToMapping): OpenQuestion[] {
  const asked: [ResultsColumn, string, readonly string[] | null][] = [
    ['pollster', 'Who asked? The same pollster throughout the file', known.organisations ?? null],
    ['country', 'Which country is it about? Two letters, such as MN', null],
    ['universe', 'Who was asked, such as adults of 18 and over?', null],
    ['question_title', 'What was asked? The title of the question', known.questions ?? null],
    ['topic', 'What is the topic of the question?', null],
    ['source_title', 'What is the title of the source of these figures?', null],
    ['source_kind', 'What kind of document is the source?', sourceKindSchema.options],
    ['fieldwork_end', 'When did the fieldwork end, such as 2024-03-05?', null],
    ['option_kind', 'What kind are the answers?', null],
  ];
  return asked
    .filter(
      ([attribute]) => !given.has(attribute) && !(attribute === 'source_title' && given.has('pollster')),
    )
    .map(([attribute, text, choices]) => ({
      path: `constants.${attribute}`,
      text,
      choices: choices === null || choices.length === 0 ? null : [...choices],
      why: 'no column of the file says it',
    }));
}
