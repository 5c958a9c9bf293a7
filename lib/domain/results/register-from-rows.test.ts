import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import { toRegister } from './register-from-rows';
import { type ResultsColumn, resultsColumns } from './results-columns';
import { resultsRowSchema } from './results-row';

type Change = Partial<Record<ResultsColumn, string>>;

const cells: Change = {
  wave: 'steppe-2024',
  wave_title: 'Steppe Poll, 2024',
  country: 'MN',
  question: 'best-partner',
  question_title: 'Best partner country',
  topic: 'Foreign relations',
  base: 'all',
  option: 'Russia',
  option_kind: 'substantive',
  value: '69',
  qualifier: '=',
  unit: 'percent',
  source_kind: 'news_article',
  source_title: 'Mongolia advanced',
};

/** Judged rows from line 2 on, each a valid row with its changes. */
const rowsOf = (...changes: Change[]) =>
  changes.map((change, index) => ({
    line: index + 2,
    row: resultsRowSchema.parse(
      Object.fromEntries(resultsColumns.map((column) => [column, change[column] ?? cells[column] ?? ''])),
    ),
  }));

describe('the register of rows', () => {
  test('of nothing is empty', () => {
    expect(toRegister([])).toEqual({ questions: [], waves: [] });
  });

  test('groups them by wave, question and base in the order of the first rows, and keeps the order of print', () => {
    const { questions, waves } = toRegister(
      rowsOf(
        { wave: 'b' },
        { wave: 'a', question: 'second', option: 'No' },
        { wave: 'b', base: 'valid', option: 'China' },
        { wave: 'b', option: 'China', value: '31.0' },
        { wave: 'a' },
      ),
    );
    expect(
      questions.map(({ slug, options }) => [slug, options.map(({ label, position }) => [label, position])]),
    ).toEqual([
      [
        'best-partner',
        [
          ['Russia', 0],
          ['China', 1],
        ],
      ],
      ['second', [['No', 0]]],
    ]);
    expect(
      waves.map(({ slug, items }) => [
        slug,
        items.flatMap(({ question, bases }) =>
          bases.flatMap(({ kind, estimates }) =>
            estimates.map(({ option, value, decimals, position }) => [
              question.slug,
              kind,
              option.label,
              value,
              decimals,
              position,
            ]),
          ),
        ),
      ]),
    ).toEqual([
      [
        'b',
        [
          ['best-partner', 'all', 'Russia', 69, 0, 0],
          ['best-partner', 'all', 'China', 31, 1, 2],
          ['best-partner', 'valid', 'China', 69, 0, 1],
        ],
      ],
      [
        'a',
        [
          ['second', 'all', 'No', 69, 0, 0],
          ['best-partner', 'all', 'Russia', 69, 0, 1],
        ],
      ],
    ]);
  });

  test('knows a source by all that is said of it, and an item’s reference by locator and note too', () => {
    const { waves } = toRegister(
      rowsOf(
        { source_locator: 'p. 1' },
        { option: 'China', source_locator: 'p. 2' },
        { option: 'USA', source_locator: 'p. 1' },
        { option: 'Japan', source_published: '2025' },
        { option: 'India', source_title: 'Mongolia advanced!', source_locator: 'not_stated' },
      ),
    );
    expect(
      waves[0]?.items[0]?.references.map(({ source, locator }) => [source.slug, source.title, locator]),
    ).toEqual([
      ['mongolia-advanced', 'Mongolia advanced', { value: 'p. 1' }],
      ['mongolia-advanced', 'Mongolia advanced', { value: 'p. 2' }],
      ['mongolia-advanced-2', 'Mongolia advanced', { missing: 'not_entered' }],
      ['mongolia-advanced-3', 'Mongolia advanced!', { missing: 'not_stated' }],
    ]);
    expect(waves[0]?.items[0]?.bases[0]?.estimates.map(({ reference }) => reference)).toEqual([
      0, 1, 0, 2, 3,
    ]);
  });

  test('gives each organisation one slug, and a plain one to those whose names have no Latin letters', () => {
    const { waves } = toRegister(
      rowsOf({ pollster: 'Gallup; GALLUP; !?', sponsor: 'Gallup', source_publisher: '!!' }),
    );
    const wave = waves[0];
    expect(wave?.disclosure).toEqual({
      ...nothingEntered,
      pollsters: {
        value: [
          { slug: 'gallup', name: 'Gallup' },
          { slug: 'gallup-2', name: 'GALLUP' },
          { slug: 'organisation', name: '!?' },
        ],
      },
      sponsors: { value: [{ slug: 'gallup', name: 'Gallup' }] },
    });
    expect(wave?.items[0]?.references[0]?.source.publisher).toEqual({
      value: { slug: 'organisation-2', name: '!!' },
    });
    expect(wave?.status).toBe('published');
  });
});
