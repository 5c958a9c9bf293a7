import { writeAttribute } from '@/lib/domain/record/attribute-cells';
import { attributeNames, attributes } from '@/lib/domain/record/attributes';
import type { Question } from '@/lib/domain/record/question';
import type { WaveSheet } from '@/lib/domain/record/wave';

// The lists of questions, waves and pollsters as tables. Missing values are as in the results table.

/** A table that a list is: its columns, which of them hold free text, and the cells of each row. */
export type ListTable<Thing> = {
  columns: readonly string[];
  textAt: readonly boolean[];
  toCells: (thing: Thing) => string[];
};

type Column<Thing> = readonly [name: string, write: (thing: Thing) => string, kind?: 'text'];

function table<Thing>(columns: readonly Column<Thing>[]): ListTable<Thing> {
  return {
    columns: columns.map(([name]) => name),
    textAt: columns.map(([, , kind]) => kind === 'text'),
    toCells: (thing) => columns.map(([, write]) => write(thing)),
  };
}

/** A question with how many published items it has, and the wave of the latest. */
type QuestionRow = { question: Question; waves: number; latest: WaveSheet };

/** The table of questions. */
export const questionTable = table<QuestionRow>([
  ['question', ({ question }) => question.slug],
  ['title', ({ question }) => question.title, 'text'],
  ['topic', ({ question }) => question.topic, 'text'],
  ['options', ({ question }) => question.options.map(({ label }) => label).join('; '), 'text'],
  ['waves', ({ waves }) => String(waves)],
  ['latest_wave', ({ latest }) => latest.slug],
  ['latest_fieldwork_start', ({ latest }) => writeAttribute(latest.disclosure, 'fieldworkStart')],
  ['latest_fieldwork_end', ({ latest }) => writeAttribute(latest.disclosure, 'fieldworkEnd')],
]);

/** Attributes that hold no free text, which a spreadsheet might take for a formula. */
const plainKinds: readonly string[] = ['date', 'count', 'sampling', 'printed'];

/** The table of waves: everything that their sources disclose of them. */
export const waveTable = table<WaveSheet>([
  ['wave', ({ slug }) => slug],
  ['title', ({ title }) => title, 'text'],
  ['country', ({ country }) => country],
  ...attributeNames.map((name): Column<WaveSheet> => {
    const write = ({ disclosure }: WaveSheet) => writeAttribute(disclosure, name);
    const { column, kind } = attributes[name];
    return plainKinds.includes(kind) ? [column, write] : [column, write, 'text'];
  }),
]);

/** A pollster with its published waves: how many, where, and when the latest was (EDTF, null if unknown). */
type PollsterRow = {
  slug: string;
  name: string;
  waves: number;
  countries: readonly string[];
  latest: { start: string | null; end: string | null };
};

/** The table of pollsters. */
export const pollsterTable = table<PollsterRow>([
  ['pollster', ({ slug }) => slug],
  ['name', ({ name }) => name, 'text'],
  ['waves', ({ waves }) => String(waves)],
  ['countries', ({ countries }) => countries.join('; ')],
  ['latest_fieldwork_start', ({ latest }) => latest.start ?? ''],
  ['latest_fieldwork_end', ({ latest }) => latest.end ?? ''],
]);
