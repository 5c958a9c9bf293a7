import { describe, expect, test } from 'vitest';
import { seedQuestion } from '@/tests/samples/seed-register';
import { chooseOptions, chosenOf, listAnswers, withChosenOptions, withChosenValues } from './chosen-options';

const { question, items, base } = seedQuestion('would-vote');
const answers = listAnswers(question, items);

describe('the answers that an address asks for', () => {
  test('are some of those that have a value, in the question’s own order', () => {
    const [option] = question.options;
    const more = option ? { ...option, label: 'Never asked' } : [];
    expect(listAnswers({ ...question, options: [more, ...question.options].flat() }, items)).toEqual([
      'Yes',
      'No',
      "Don't know",
      'No answer',
    ]);
    expect(chooseOptions(answers, ['No answer', 'Yes', 'No answer'])).toEqual({
      chosen: ['Yes', 'No answer'],
      unknown: [],
    });
  });

  test('are all where it names none or every one', () => {
    expect(chooseOptions(answers, [])).toEqual({ chosen: [], unknown: [] });
    expect(chooseOptions(answers, [...answers].reverse())).toEqual({ chosen: [], unknown: [] });
  });

  test('are set apart from what is no answer of the question, each of that once', () => {
    expect(chooseOptions(answers, ['yes', 'No', '', 'yes'])).toEqual({
      chosen: ['No'],
      unknown: ['yes', ''],
    });
  });
});

test('chosen answers narrow a base and a question, and nothing chosen narrows neither', () => {
  expect(chosenOf(base('all'), ['No']).map(({ value }) => value)).toEqual([12.2]);
  expect(chosenOf(base('all'), [])).toEqual(base('all').estimates);
  expect(withChosenOptions(question, ['No']).options.map(({ label }) => label)).toEqual(['No']);
  expect(withChosenOptions(question, [])).toEqual(question);
});

test('of the items those with a value of a chosen answer are left', () => {
  const view = { base: 'all', dimension: null, group: null };
  const slugs = (chosen: string[], of = view) =>
    withChosenValues(items, of, chosen).map(({ sheet }) => sheet.slug);
  expect(slugs([])).toHaveLength(4);
  expect(slugs(['No'])).toEqual(['sant-maral-2009-04', 'sant-maral-2012-04', 'sant-maral-2013-04']);
  expect(slugs(['No', 'Yes'])).toHaveLength(4);
  expect(slugs(['No'], { ...view, base: 'valid' })).toEqual([]);
});
