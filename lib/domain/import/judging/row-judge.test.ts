import { describe, expect, test } from 'vitest';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { writeTableIssue } from '@/lib/domain/results/results-csv';
import { type ResultsRow, resultsRowSchema } from '@/lib/domain/results/results-row';
import { RowJudge } from './row-judge';
import { findSimilarNames } from './similar-names';

type Cells = Partial<Record<(typeof resultsColumns)[number], string>>;

const poll: Cells = {
  wave: 'a',
  wave_title: 'A',
  country: 'MN',
  question: 'partner',
  question_title: 'Partner',
  topic: 'Politics',
  base: 'all',
  option_kind: 'substantive',
  qualifier: '=',
  unit: 'percent',
  source_kind: 'dataset',
  source_title: 'S',
};

function rowOf(cells: Cells): ResultsRow {
  return resultsRowSchema.parse(
    Object.fromEntries(resultsColumns.map((column) => [column, { ...poll, ...cells }[column] ?? ''])),
  );
}

/** The warnings of rows that stand on lines from 2. */
function judge(rows: Cells[], known: string[] = []): string[] {
  const judged = new RowJudge({ known });
  rows.forEach((cells, index) => {
    judged.add({ line: index + 2, row: rowOf(cells) });
  });
  return judged.finish().map(writeTableIssue);
}

const base = (cells: Cells, values: string[]) =>
  values.map((value, index): Cells => ({ ...cells, value, option: `Answer ${index}` }));

describe('sums', () => {
  test('outside rounding are told, on the first line of their base, and those within are not', () => {
    expect(
      judge([
        ...base({}, ['60', '50']),
        ...base({ wave: 'b' }, ['38', '52', '6', '2']),
        ...base({ wave: 'c' }, ['33', '33', '33']),
      ]),
    ).toEqual([
      'line 2, column value, "110": the shares of "Partner" add up to 110, more than rounding explains; nothing is rescaled',
      'line 4, column value, "98": the shares of "Partner" add up to 98, less than rounding explains; the rest counts as not reported, and nothing is rescaled',
    ]);
  });

  test('are told once where most bases of a question leave answers out', () => {
    const polls = Array.from({ length: 30 }, (_, index) =>
      base({ wave: `w${index}` }, index === 7 ? ['60', '40'] : ['45', `${20 + index}`]),
    );
    expect(judge(polls.flat())).toEqual([
      'line 2, column value, "65": the shares of 29 of 30 bases add up to sums of 65 to 94, less than rounding explains: not all answers are in the file; nothing is rescaled; the first is "Partner"',
    ]);
  });

  test('of a base whose answers stand far apart are those of the base', () => {
    const [first, second] = ['a', 'b'].map((wave) => base({ wave }, ['60', '40']));
    expect(judge([first?.[0] ?? {}, second?.[0] ?? {}, first?.[1] ?? {}, second?.[1] ?? {}])).toEqual([]);
  });

  test('of one value, or with a value that is not exact, say nothing', () => {
    expect(judge([...base({}, ['60']), ...base({ wave: 'b', qualifier: '<' }, ['50', '60'])])).toEqual([]);
  });

  test('are of one wording and one base, however the rows are mixed', () => {
    const [first, second] = [
      base({ question_wording: 'Yes?' }, ['60', '40']),
      base({ question_wording: 'No?' }, ['30', '70']),
    ];
    expect(judge([first[0] ?? {}, second[0] ?? {}, first[1] ?? {}, second[1] ?? {}])).toEqual([]);
  });
});

test('one n on every group of a dimension is told once for each wave', () => {
  const groups = (question: string, ns: string[]) =>
    ns.flatMap((n, index) =>
      base({ question, group_dimension: 'Age', group: `${index}`, base_n: n }, ['60', '40']),
    );
  expect(
    judge([...groups('a', ['500', '1000']), ...groups('b', ['1000', '1000']), ...groups('c', ['9', '9'])]),
  ).toEqual([
    'line 6, column base_n, "1000": all 2 groups by Age have this n; it is likely the n of all together',
  ]);
});

test('polls with several populations are counted in one warning', () => {
  expect(
    judge([
      ...base({ wave: 'one' }, ['60', '40']),
      ...['two', 'three'].flatMap((wave) => [
        ...base({ wave }, ['60', '40']),
        ...base({ wave, base: 'voters' }, ['60', '40']),
      ]),
    ]),
  ).toEqual([
    'line 4, column base, "all": 2 of 3 polls have several populations, kept as separate bases of one item; this is the first',
  ]);
});

describe('dates', () => {
  const dated: Cells = {
    fieldwork_start: '2024-03-01',
    fieldwork_end: '2024-03-05',
    source_published: '2024-03-12',
  };
  const datesOf = (cells: Cells) => judge(base({ ...dated, ...cells }, ['60', '40']));

  test('of publication before the fieldwork ended are told once for each wave', () => {
    expect(datesOf({ source_published: '2024-03-04' })).toEqual([
      'line 2, column source_published, "2024-03-04": published on 2024-03-04, before the fieldwork ended on 2024-03-05',
    ]);
    expect(datesOf({ source_published: '2024-03' })).toEqual([]);
  });

  test('in a slug or title that lie outside fieldwork and publication are told', () => {
    expect(datesOf({ wave: 'x-2024-05-03', wave_title: 'X, 5 March 2023' })).toEqual([
      'line 2, column wave, "x-2024-05-03": says 2024-05-03, but fieldwork and publication were 2024-03-01 to 2024-03-12',
      'line 2, column wave_title, "X, 5 March 2023": says 2023-03-05, but fieldwork and publication were 2024-03-01 to 2024-03-12',
    ]);
    expect(
      datesOf({ wave: 'x-20240303', wave_title: 'Novus 2024-03-05, of March 2024, out 2024-03-12' }),
    ).toEqual([]);
    expect(datesOf({ wave: 'x-2024-04', wave_title: 'X, 1500 asked' })).toHaveLength(1);
    expect(datesOf({ wave_title: 'X 2011-12, 1500 asked' })).toEqual([
      'line 2, column wave_title, "X 2011-12, 1500 asked": says 2011, but fieldwork and publication were 2024-03-01 to 2024-03-12',
    ]);
  });

  test('in names say nothing where the fieldwork is not dated', () => {
    expect(judge(base({ wave: 'x-2024-05-03' }, ['60', '40']))).toEqual([]);
  });
});

describe('names', () => {
  test('that look like another in the file or the register are told once', () => {
    expect(
      judge(
        [
          ...base({ pollster: 'Steppe Polls' }, ['60', '40']),
          ...base({ wave: 'b', pollster: 'STEPPE POLLS, Inc.' }, ['60', '40']),
          ...base({ wave: 'c', pollster: 'STEPPE POLLS, Inc.', sponsor: 'The Daily Tribunne' }, ['60', '40']),
        ],
        ['Daily Tribune', 'Steppe Polls'],
      ),
    ).toEqual([
      'line 4, column pollster, "STEPPE POLLS, Inc.": looks like "Steppe Polls" on line 2 (the same but for case, marks or legal form); if the two are one organisation, give it one name by an alias',
      'line 6, column sponsor, "The Daily Tribunne": looks like "Daily Tribune" in the register (one letter apart); if the two are one organisation, give it one name by an alias',
    ]);
  });

  test.each([
    ['YouGov', 'YouGov/Economist'],
    ['Institut für Demoskopie', 'Institut fur Demoskopie GmbH'],
    ['ООО Левада', 'Левада'],
    ['Quinnipiac', 'Quinnipaic'],
  ])('%s and %s may be one', (a, b) => {
    expect(findSimilarNames([a, b])).toHaveLength(1);
  });

  test.each([
    ['CBS', 'NBC'],
    ['Research 2000', 'Research 2001'],
    ['Ipsos', 'Ipso'],
    ['DFM Research', 'DHM Research'],
    ['Polling Company', 'Research & Polling, Inc.'],
    ['TV Nord Bericht', 'TV Nord Berichte 2'],
  ])('%s and %s are two', (a, b) => {
    expect(findSimilarNames([a, b])).toEqual([]);
  });

  test('that the register tells apart already are not compared', () => {
    expect(findSimilarNames(['Alpha Inc', 'Alpha'], ['Alpha', 'Alpha Inc'])).toEqual([]);
  });
});
