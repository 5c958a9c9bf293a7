import { assert, constantFrom, property, string, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { fitsPattern, readForm } from './table-form';

/** What a form means, as a regular expression says it, which takes for ever where it has many places. */
function meant(form: string, text: string): Record<string, string> | null {
  const names: string[] = [];
  const source = form
    .trim()
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      const name = /^\{([^{}]*)\}$/.exec(part)?.[1];
      if (name === undefined && part !== '' && part.trim() === '') return '\\s+';
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*');
      if (name === '*') return '.*?';
      names.push(name);
      return '(.+?)';
    })
    .join('');
  const match = new RegExp(`^\\s*${source}\\s*$`, 'su').exec(text);
  return match && Object.fromEntries(names.map((name, index) => [name, (match[index + 1] ?? '').trim()]));
}

const forms = stringMatching(/^(?:a| |b|\.|\{\}|\{x\}|\{\*\}|😀){0,7}$/u);

test('a form reads what its regular expression would', () => {
  const texts = string({ unit: constantFrom('a', 'b', ' ', '\n', '.', '😀'), maxLength: 9 });
  assert(
    property(forms, texts, (form, text) => {
      expect(readForm(form, text)).toEqual(meant(form, text));
    }),
    { numRuns: 3000 },
  );
});

test('a pattern fits what its regular expression would', () => {
  const texts = string({ unit: constantFrom('a', 'b', '*'), maxLength: 9 });
  assert(
    property(texts, texts, (pattern, text) => {
      expect(fitsPattern(pattern, text)).toBe(
        new RegExp(`^${pattern.split('*').join('.*')}$`, 'su').test(text),
      );
    }),
    { numRuns: 3000 },
  );
});

test('no form and no pattern takes longer than its length times that of the text', () => {
  expect(readForm(`${'{*}a'.repeat(100)}b`, 'a'.repeat(5000))).toBeNull();
  expect(readForm(`${'{*}a {x}'.repeat(1)}${'{*}a'.repeat(60)} !`, 'a '.repeat(1000))).toBeNull();
  expect(fitsPattern(`${'*a'.repeat(200)}b`, 'a'.repeat(20_000))).toBe(false);
});
