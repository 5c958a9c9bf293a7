import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { type BaseView, findBase, findView, listViews, toAskedView, viewKey, viewOf } from './question-view';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
const itemsOf = (slug: string) =>
  waves.flatMap(({ items }) => items.filter(({ question }) => question.slug === slug));
const view = (base: string, dimension: string | null = null, group: string | null = null): BaseView => ({
  base,
  dimension,
  group,
});

describe('the views of a question', () => {
  test('are all respondents first, then other bases of everybody, then groups', () => {
    expect(listViews(itemsOf('party-vote'))).toEqual([
      view('all'),
      view('valid'),
      view('all', 'Settlement', 'Countryside'),
      view('all', 'Settlement', 'Ulaanbaatar'),
    ]);
    expect(listViews([])).toEqual([]);
  });

  test('are those of all its items, each once', () => {
    expect(listViews(itemsOf('side-war-ukraine'))).toEqual([
      view('all'),
      view('all', 'Language of interview', 'Kazakh'),
      view('all', 'Language of interview', 'Russian'),
      view('all', 'Age', '18-29'),
      view('all', 'Age', '60 and over'),
    ]);
  });

  test('keep their order whatever base is met first', () => {
    const [item] = itemsOf('party-vote');
    if (!item) throw new Error('the seed has no party vote');
    expect(listViews([{ ...item, bases: [...item.bases].reverse() }])).toEqual([
      view('all'),
      view('valid'),
      view('all', 'Settlement', 'Ulaanbaatar'),
      view('all', 'Settlement', 'Countryside'),
    ]);
  });
});

test('each base of an item is found by its view, and none by a view that it lacks', () => {
  const [first] = itemsOf('party-vote');
  if (!first) throw new Error('the seed has no party vote');
  for (const base of first.bases) expect(findBase(first, viewOf(base))).toBe(base);
  expect(findBase(first, view('all', 'Settlement', 'Hovd'))).toBeNull();
});

test('a question that is printed for groups alone is shown for the first of them, where nothing is asked for', () => {
  const groups = [view('all', 'Age', '18-29'), view('all', 'Age', '60 and over')];
  expect(findView(groups, { base: null, group: null })).toEqual(groups[0]);
  expect(findView(groups, { base: 'all', group: null })).toBeNull();
  expect(findView([], { base: null, group: null })).toBeNull();
  expect(groups.map((group) => findView(groups, toAskedView(groups, group)))).toEqual(groups);
});

describe('an address asks', () => {
  const views = [
    view('all'),
    view('valid'),
    view('all', 'Age', 'Other'),
    view('valid', 'Party', 'Other'),
    view('all', 'Sex', 'Women'),
  ];

  test('for all respondents where it says nothing', () => {
    expect(findView(views, { base: null, group: null })).toEqual(view('all'));
    expect(findView([view('valid')], { base: null, group: null })).toEqual(view('valid'));
  });

  test('for a base by its kind and for a group by its name, or with its dimension', () => {
    expect(findView(views, { base: 'valid', group: null })).toEqual(view('valid'));
    expect(findView(views, { base: null, group: 'Women' })).toEqual(view('all', 'Sex', 'Women'));
    expect(findView(views, { base: null, group: 'Party:Other' })).toEqual(view('valid', 'Party', 'Other'));
    expect(findView(views, { base: 'valid', group: 'Other' })).toEqual(view('valid', 'Party', 'Other'));
  });

  test('in vain for what there is not', () => {
    expect(findView(views, { base: 'voters', group: null })).toBeNull();
    expect(findView(views, { base: null, group: 'Men' })).toBeNull();
    expect(findView(views, { base: 'valid', group: 'Women' })).toBeNull();
    expect(findView([], { base: null, group: null })).toBeNull();
  });

  test('for a view by as much of its name as is needed', () => {
    expect(views.map((one) => toAskedView(views, one))).toEqual([
      { base: null, group: null },
      { base: 'valid', group: null },
      { base: null, group: 'Age:Other' },
      { base: null, group: 'Party:Other' },
      { base: null, group: 'Women' },
    ]);
    const both = [view('valid'), view('all', 'Sex', 'Women'), view('valid', 'Sex', 'Women')];
    expect(both.map((one) => toAskedView(both, one))).toEqual([
      { base: null, group: null },
      { base: null, group: 'Women' },
      { base: 'valid', group: 'Women' },
    ]);
  });

  test('and finds each view again', () => {
    const part = fc.constantFrom('all', 'valid', 'voters', 'a', 'b');
    const grouped = fc.record({ base: part, dimension: part, group: part });
    const whole = fc.record({ base: part, dimension: fc.constant(null), group: fc.constant(null) });
    const some = fc.uniqueArray(fc.oneof(whole, grouped), { selector: viewKey, maxLength: 12 });
    fc.assert(
      fc.property(some, (several) => {
        for (const one of several) expect(findView(several, toAskedView(several, one))).toEqual(one);
      }),
    );
  });
});
