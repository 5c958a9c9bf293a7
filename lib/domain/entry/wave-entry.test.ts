import { expect, test } from 'vitest';
import { emptyEntry, emptyItem, waveEntrySchema } from './wave-entry';

const option = { key: 'o1', label: 'Yes', kind: 'substantive', side: null, step: null } as const;
const item = { ...emptyItem('i1', 's1'), options: [option], cells: { 'o1 c1': '41' } };
const entry = { ...emptyEntry, items: [item] };

/** What arrives when somebody sends this part of the entry's JSON: `JSON.parse` makes `__proto__` a field of its own. */
function sent(part: string, by: string): unknown {
  const text = JSON.stringify(entry);
  expect(text).toContain(part);
  return JSON.parse(text.replace(part, by));
}

test('what the entry screen sends is an entry', () => {
  expect(waveEntrySchema.parse(sent('"title"', '"title"'))).toEqual(entry);
});

test.each([
  ['the wave', '"slug":', '"__proto__":{"title":"forged"},"slug":'],
  ['an attribute', '"sponsors":{', '"sponsors":{"__proto__":{"text":"forged"},'],
])('a field named __proto__ in %s is refused, and reaches no prototype', (_, part, by) => {
  expect(waveEntrySchema.safeParse(sent(part, by)).success).toBe(false);
  expect(Object.hasOwn(Object.prototype, 'title') || Object.hasOwn(Object.prototype, 'text')).toBe(false);
});

test('a cell named __proto__ is no cell', () => {
  const read = waveEntrySchema.parse(sent('"cells":{', '"cells":{"__proto__":"41",'));
  expect(read).toEqual(entry);
});

test('more answers than a draft can hold are refused, naming the place', () => {
  const options = Array.from({ length: 10_000 }, (_, index) => ({ ...option, key: `o${index}` }));
  const read = waveEntrySchema.safeParse({ ...entry, items: [{ ...item, options }] });
  expect(read.error?.issues).toMatchObject([{ code: 'too_big', path: ['items', 0, 'options'] }]);
});
