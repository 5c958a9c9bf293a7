import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listChanges } from './list-changes';

test.each([
  ['two numbers', { a: 1 }, { a: 2 }, [{ path: 'a', before: '1', after: '2' }]],
  ['nothing and a thing', null, { name: 'DEMOSCOPE' }, [{ path: 'name', before: null, after: 'DEMOSCOPE' }]],
  [
    'two lists of names',
    { aliases: ['SMF'] },
    { aliases: ['SMF', 'Sant Maral'] },
    [{ path: 'aliases', before: 'SMF', after: 'SMF, Sant Maral' }],
  ],
  [
    'a renamed member of a list',
    { options: [{ id: 7, label: 'Russia', kind: 'other' }] },
    { options: [{ id: 7, label: 'Russian Federation', kind: 'other' }] },
    [{ path: 'options.Russia.label', before: 'Russia', after: 'Russian Federation' }],
  ],
  [
    'a member that is new',
    { options: [{ id: 7, label: 'Russia', labels: [] }] },
    {
      options: [
        { id: 7, label: 'Russia', labels: [] },
        { id: 8, label: 'China', labels: [] },
      ],
    },
    [{ path: 'options.China.label', before: null, after: 'China' }],
  ],
  [
    'another order',
    { options: [{ label: 'Yes' }, { label: 'No' }] },
    { options: [{ label: 'No' }, { label: 'Yes' }] },
    [{ path: 'options', before: 'Yes, No', after: 'No, Yes' }],
  ],
  [
    'a value and a reason for having none',
    { author: { missing: 'not_entered' } },
    { author: { value: 'Paul Goble' } },
    [
      { path: 'author.value', before: null, after: 'Paul Goble' },
      { path: 'author.missing', before: 'not_entered', after: null },
    ],
  ],
  ['null, nothing, a blank text and an empty list', { a: null, b: '', c: [] }, {}, []],
])('tells %s apart', (_, before, after, expected) => expect(listChanges(before, after)).toEqual(expected));

test('a thing does not differ from itself, whatever it is', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(listChanges(value, value)).toEqual([]);
    }),
  ));

test('the other way round, before and after change places', () =>
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.integer()),
      fc.dictionary(fc.string(), fc.integer()),
      (a, b) => {
        const byPath = (changes: { path: string }[]) =>
          [...changes].sort((x, y) => (x.path < y.path ? -1 : 1));
        const turned = listChanges(b, a).map(({ path, before, after }) => ({
          path,
          before: after,
          after: before,
        }));
        expect(byPath(turned)).toEqual(byPath(listChanges(a, b)));
      },
    ),
  ));
