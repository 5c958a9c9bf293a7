import { describe, expect, test } from 'vitest';
import { findView } from '@/lib/domain/record/question-view';
import { readEmbedQuery, readOptions, readPictureQuery, writeFigureSearch } from './picture-query';

const read = (search: string) => readPictureQuery(new URLSearchParams(search));
const problems = (search: string) => {
  const asked = read(search);
  return 'problems' in asked ? asked.problems : [];
};

describe('The query of a picture', () => {
  test('is the first figure, light and wide, where nothing is asked', () => {
    expect(read('')).toEqual({
      query: {
        ...{ base: null, group: null, options: [], from: null, to: null, isStacked: false, figure: null },
        ...{ theme: 'light', width: 800 },
      },
    });
  });

  test('names what is unknown, stands twice or cannot be', () => {
    expect(problems('width=999999')).toEqual([
      { parameter: 'width', value: '999999', allowed: ['360', '560', '800'] },
    ]);
    expect(problems('theme=auto')).toMatchObject([{ parameter: 'theme', allowed: ['light', 'dark'] }]);
    expect(problems('from=2012&from=2013')).toMatchObject([{ parameter: 'from', allowed: ['one value'] }]);
    expect(problems('to=soon')).toMatchObject([{ parameter: 'to', value: 'soon' }]);
    expect(problems('constructor=1')).toMatchObject([{ parameter: 'constructor' }]);
  });
});

test('the answers of a picture may be several, each once, in whatever order they are named', () => {
  const asked = (search: string) => {
    const answer = read(search);
    return 'query' in answer ? answer.query.options : answer.problems;
  };
  expect(asked('option=Yes&option=Don%27t+know&option=Yes')).toEqual(["Don't know", 'Yes']);
  expect(asked("option=Don't+know&option=Yes")).toEqual(asked('option=Yes&option=Don%27t+know'));
  expect(asked('option=')).toEqual(['']);
  expect(asked('theme=dark')).toEqual([]);
});

test('a frame may follow its reader’s theme and be held at a version', () => {
  expect(readEmbedQuery(new URLSearchParams('theme=auto&version=20261125T101112345Z'))).toMatchObject({
    query: { theme: 'auto', version: '20261125T101112345Z' },
  });
  expect(readEmbedQuery(new URLSearchParams('version=2'))).toMatchObject({
    problems: [{ parameter: 'version', value: '2' }],
  });
});

test('what is written into an address finds the same view again', () => {
  const views = [
    { base: 'all', dimension: null, group: null },
    { base: 'valid', dimension: null, group: null },
    { base: 'all', dimension: 'Age', group: 'Other' },
    { base: 'all', dimension: 'Settlement', group: 'Other' },
  ];
  const rest = {
    options: ['Yes', 'No, never & more'],
    from: null,
    to: '2013',
    isStacked: false,
    figure: null,
  };
  for (const view of views) {
    const parameters = new URLSearchParams(writeFigureSearch(views, view, rest));
    const asked = { base: parameters.get('base'), group: parameters.get('group') };
    expect(findView(views, asked)).toEqual(view);
    expect(parameters.get('to')).toBe('2013');
    expect(readOptions(parameters)).toEqual(['No, never & more', 'Yes']);
  }
});
