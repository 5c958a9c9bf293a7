import { describe, expect, test } from 'vitest';
import { waveSchema } from '@/lib/domain/record/wave';
import type { EntryIssue } from './entry-issue';
import { readAsFarAsPossible, readEntry } from './read-entry';
import { toEntry } from './to-entry';
import {
  emptyColumn,
  emptyEntry,
  emptyItem,
  emptySource,
  type ItemEntry,
  type WaveEntry,
} from './wave-entry';

const typed = (text: string) => ({ text, missing: 'not_entered' as const });
const notStated = { text: '', missing: 'not_stated' as const };

const source = {
  ...emptySource('s1'),
  title: 'May  2025 release ',
  publisher: typed('Sancrox'),
  author: notStated,
  url: typed('https://example.org/may'),
  published: typed('2025-06'),
};
const column = { ...emptyColumn('c1', 's1'), n: typed('1,140'), locator: typed('p. 3') };
const item: ItemEntry = {
  ...emptyItem('i1', 's1'),
  question: { slug: '', title: 'Best partner country', topic: 'Foreign relations' },
  wording: { text: 'Who is our best partner?', missing: 'not_entered' as const, language: 'en' },
  options: [
    { key: 'o1', label: 'Russia', kind: 'substantive' as const, side: null, step: null },
    { key: 'o2', label: 'Don’t know', kind: 'dont_know' as const, side: null, step: null },
    { key: 'o3', label: 'China', kind: 'substantive' as const, side: null, step: null },
  ],
  columns: [column],
  cells: { 'o1 c1': '68,9 %', 'o2 c1': '<0.5', 'o3 c1': '-' },
};
const entry: WaveEntry = {
  ...emptyEntry,
  title: 'Sancrox, May 2025',
  country: 'mn',
  attributes: {
    ...emptyEntry.attributes,
    pollsters: typed('Sancrox; Gallup'),
    sponsors: notStated,
    fieldworkStart: typed('2025-05-28'),
    fieldworkEnd: typed('2025-05-30'),
    sampleSize: typed('1 140'),
    sampling: typed('probability'),
    marginOfError: typed('±3,1 %'),
  },
  sources: [source],
  items: [item],
};

/** The issues of an entry, by field. */
function issuesOf(changed: WaveEntry): [string, EntryIssue['key']][] {
  return readAsFarAsPossible(changed).issues.map(({ path, key }) => [path, key]);
}

describe('a complete entry', () => {
  const read = readEntry(entry);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));

  test('is read as the wave that the register keeps', () => {
    expect(waveSchema.parse(read.wave)).toEqual(read.wave);
    expect(read.wave.slug).toBe('sancrox-may-2025');
    expect(read.wave.country).toBe('MN');
    expect(read.wave.disclosure).toMatchObject({
      pollsters: {
        value: [
          { slug: 'sancrox', name: 'Sancrox' },
          { slug: 'gallup', name: 'Gallup' },
        ],
      },
      sponsors: { missing: 'not_stated' },
      fieldworkHouses: { missing: 'not_entered' },
      sampleSize: { value: 1140 },
      marginOfError: { value: '3.1' },
      sampling: { value: 'probability' },
    });
    expect(read.wave.items[0]).toMatchObject({
      question: { slug: 'best-partner-country', title: 'Best partner country', topic: 'Foreign relations' },
      wording: { value: { text: 'Who is our best partner?', language: 'en' } },
      references: [
        {
          source: {
            slug: 'may-2025-release',
            title: 'May 2025 release',
            publisher: { value: { slug: 'sancrox', name: 'Sancrox' } },
            author: { missing: 'not_stated' },
          },
          locator: { value: 'p. 3' },
          note: null,
        },
      ],
      bases: [
        {
          kind: 'all',
          n: { value: 1140 },
          estimates: [
            { option: { label: 'Russia' }, value: 68.9, decimals: 1, qualifier: '=', position: 0 },
            { option: { label: 'Don’t know' }, value: 0.5, decimals: 1, qualifier: '<', position: 1 },
          ],
        },
      ],
    });
  });

  test('names as options those that have a value', () => {
    expect(read.questions.map(({ options }) => options.map(({ label }) => label))).toEqual([
      ['Russia', 'Don’t know'],
    ]);
  });

  test('is written back as one would type it', () => {
    const again = readEntry(toEntry(read.wave));
    expect(again).toEqual({ ...read, questions: again && 'questions' in again ? again.questions : [] });
  });
});

describe('columns of one base', () => {
  const second = { ...emptyColumn('c2', 's2'), locator: typed('¶ 2') };
  const twoSources = {
    ...entry,
    sources: [source, { ...emptySource('s2'), title: 'Article', kind: 'news_article' as const }],
    items: [{ ...item, columns: [column, second], cells: { 'o1 c1': '69', 'o2 c2': '2' } }],
  };

  test('from two sources become one base with two references', () => {
    const { wave, issues } = readAsFarAsPossible(twoSources);
    expect(issues).toEqual([]);
    expect(wave.items[0]?.references.map(({ source: { title } }) => title)).toEqual([
      'May 2025 release',
      'Article',
    ]);
    expect(wave.items[0]?.bases.map(({ estimates }) => estimates.map(({ reference }) => reference))).toEqual([
      [0, 1],
    ]);
  });

  test('may not both have a value of one answer', () => {
    const [one] = twoSources.items;
    const cells = { 'o1 c1': '69', 'o1 c2': '70' };
    expect(
      issuesOf({ ...twoSources, items: [{ ...one, ...item, columns: [column, second], cells }] }),
    ).toEqual([['items.i1.cells.o1.c2', 'value_twice']]);
  });

  test('may not differ in their n', () => {
    const columns = [column, { ...second, n: typed('900') }];
    const cells = { 'o1 c1': '69', 'o2 c2': '2' };
    expect(issuesOf({ ...twoSources, items: [{ ...item, columns, cells }] })).toEqual([
      ['items.i1.columns.c2.n', 'n_differs'],
    ]);
  });
});

describe('an entry is refused', () => {
  const withAttributes = (attributes: Partial<WaveEntry['attributes']>) => ({
    ...entry,
    attributes: { ...entry.attributes, ...attributes },
  });
  const withItem = (change: Partial<ItemEntry>): WaveEntry => ({
    ...entry,
    items: [{ ...item, ...change }],
  });
  const withColumn = (change: Partial<typeof column>) => withItem({ columns: [{ ...column, ...change }] });
  const withSource = (change: Partial<typeof source>) => ({ ...entry, sources: [{ ...source, ...change }] });

  test.each<[string, WaveEntry, [string, EntryIssue['key']][]]>([
    [
      'without anything',
      emptyEntry,
      [
        ['title', 'required'],
        ['country', 'required'],
        ['items', 'no_items'],
      ],
    ],
    ['without a title', { ...entry, title: ' ', slug: 'a' }, [['title', 'required']]],
    ['with a country that is none', { ...entry, country: 'Mongolia' }, [['country', 'country']]],
    ['with a slug that cannot be one', { ...entry, slug: 'May 2025' }, [['slug', 'slug']]],
    [
      'where fieldwork ends before it starts',
      withAttributes({ fieldworkEnd: typed('2025-05-27') }),
      [['attributes.fieldworkEnd', 'fieldwork_order']],
    ],
    [
      'with a day that does not exist',
      withAttributes({ fieldworkStart: typed('2025-02-30') }),
      [['attributes.fieldworkStart', 'date']],
    ],
    ['with no interviews', withAttributes({ sampleSize: typed('0') }), [['attributes.sampleSize', 'count']]],
    [
      'with a margin in words',
      withAttributes({ marginOfError: typed('three') }),
      [['attributes.marginOfError', 'number']],
    ],
    [
      'with a name twice',
      withAttributes({ pollsters: typed('Gallup; Gallup') }),
      [['attributes.pollsters', 'names']],
    ],
    [
      'with a sampling that is none',
      withAttributes({ sampling: typed('lots') }),
      [['attributes.sampling', 'choice']],
    ],
    [
      'with a word of the table',
      withAttributes({ mode: typed('not_stated') }),
      [['attributes.mode', 'reserved_word']],
    ],
    [
      'with a share over 100',
      withItem({ cells: { 'o1 c1': '689', 'o3 c1': '1' } }),
      [['items.i1.cells.o1.c1', 'share_range']],
    ],
    [
      'with a share below 0',
      withItem({ cells: { 'o1 c1': '-5', 'o3 c1': '1' } }),
      [['items.i1.cells.o1.c1', 'share_range']],
    ],
    [
      'with words for a share',
      withItem({ cells: { 'o1 c1': 'most', 'o3 c1': '1' } }),
      [['items.i1.cells.o1.c1', 'share']],
    ],
    ['without a value', withItem({ cells: {} }), [['items.i1.cells', 'no_values']]],
    ['with a value from nowhere', withColumn({ source: '' }), [['items.i1.columns.c1.source', 'no_source']]],
    [
      'with a source that is not there',
      withColumn({ source: 's9' }),
      [['items.i1.columns.c1.source', 'no_source']],
    ],
    ['with n below 1', withColumn({ n: typed('0') }), [['items.i1.columns.c1.n', 'count']]],
    [
      'with a base that nobody explains',
      withColumn({ kind: 'likely' }),
      [['items.i1.columns.c1.note', 'base_note']],
    ],
    [
      'with a group of nothing',
      withColumn({ group: 'Women' }),
      [['items.i1.columns.c1.groupDimension', 'group_without_dimension']],
    ],
    [
      'with a dimension alone',
      withColumn({ groupDimension: 'Sex' }),
      [['items.i1.columns.c1.group', 'dimension_without_group']],
    ],
    ['with a source without a title', withSource({ title: '' }), [['sources.s1.title', 'required']]],
    [
      'with an address that is none',
      withSource({ url: typed('page 3') }),
      [['sources.s1.url', 'web_address']],
    ],
    [
      'with a script for an address',
      withSource({ url: typed('javascript:alert(1)') }),
      [['sources.s1.url', 'web_address']],
    ],
    [
      'with an answer twice',
      withItem({
        options: [...item.options, { key: 'o4', label: ' Russia', kind: 'other', side: null, step: null }],
      }),
      [['items.i1.options.o4.label', 'option_twice']],
    ],
    [
      'with a value of no answer',
      withItem({
        options: item.options.map((option) => (option.key === 'o2' ? { ...option, label: '' } : option)),
      }),
      [['items.i1.options.o2.label', 'option_label']],
    ],
    [
      'with a question twice',
      { ...entry, items: [item, { ...item, key: 'i2' }] },
      [['items.i2.question.title', 'question_twice']],
    ],
    [
      'with a language that is none, and one of no words',
      withItem({ wording: { text: '', missing: 'not_entered', language: 'en' } }),
      [['items.i1.wording.language', 'language_without_wording']],
    ],
  ])('%s', (_, changed, expected) => expect(issuesOf(changed)).toEqual(expected));

  test('for everything at once', () => {
    const changed = { ...withAttributes({ sampleSize: typed('x') }), title: '', country: '' };
    expect(readEntry(changed)).toMatchObject({
      issues: [
        { path: 'title' },
        { path: 'country' },
        { path: 'attributes.sampleSize', values: { value: 'x' } },
      ],
    });
  });
});

test('control characters and line breaks of a PDF do not get into the register', () => {
  const { wave } = readAsFarAsPossible({ ...entry, title: 'A\u0007B\u0000\r\nC <b>', slug: 'a' });
  expect(wave.title).toBe('A B C <b>');
});

test('each of very many empty items has its own issues', () => {
  const items = Array.from({ length: 200 }, (_, index) => ({ ...emptyItem(`i${index}`, 's1') }));
  expect(readAsFarAsPossible({ ...entry, items }).issues.length).toBe(600);
});
