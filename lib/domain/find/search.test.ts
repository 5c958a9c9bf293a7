import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, type SearchEntry, searchEntries } from './search';

const entry = (kind: SearchEntry['kind'], title: string, ...words: string[]): SearchEntry => ({
  kind,
  slug: title.toLowerCase().replace(/ /g, '-'),
  title,
  words,
});

const entries = [
  entry('source', 'Russia report', 'Paul Goble'),
  entry('wave', 'Poll on Russia'),
  entry('question', 'View of Russia', 'Foreign relations'),
  entry('question', 'Best partner country', 'Russia', 'Foreign relations'),
  entry('pollster', 'Sant Maral Foundation', 'Сант Марал'),
  entry('question', 'Russia and Ukraine'),
];
const found = (query: string) => searchEntries(entries, query).map(({ title }) => title);

describe('a search', () => {
  test('finds nothing with no words', () => {
    for (const query of ['', '   ', '\t\n', '\u0301']) expect(found(query)).toEqual([]);
  });

  test('puts titles that begin with the query first, then titles that hold it, then other words; questions first', () => {
    expect(found('russia')).toEqual([
      'Russia and Ukraine',
      'Russia report',
      'View of Russia',
      'Poll on Russia',
      'Best partner country',
    ]);
  });

  test('needs every word, in the title or elsewhere, in any order', () => {
    expect(found('relations partner')).toEqual(['Best partner country']);
    expect(found('goble russia')).toEqual(['Russia report']);
    expect(found('russia mongolia')).toEqual([]);
  });

  test('does not mind case, accents, alphabets or blanks', () => {
    expect(found('  RÚSSIA\u00a0 Ukraine ')).toEqual(['Russia and Ukraine']);
    expect(found('МАРАЛ')).toEqual(['Sant Maral Foundation']);
    expect(searchEntries([entry('wave', 'Мэдээлэл Өмнөговь')], 'өмнө')).toHaveLength(1);
    expect(searchEntries([entry('wave', 'Ｐｏｌｌ')], 'poll')).toHaveLength(1);
  });

  test('finds every entry by its own title, and the same in any order of the entries', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aäbcЙйÖ '), minLength: 1, maxLength: 12 });
    const kind = fc.constantFrom('question', 'pollster', 'source', 'wave');
    const list = fc.uniqueArray(
      fc.record({ kind, slug: letters, title: letters, words: fc.array(letters) }),
      {
        selector: ({ title }) => title,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(list, (some) => {
        const [first] = some;
        const query = first?.title ?? '';
        const result = searchEntries(some, query);
        if (foldText(query) === '') expect(result).toEqual([]);
        else expect(result).toContainEqual(first);
        expect(searchEntries([...some].reverse(), query)).toEqual(result);
      }),
    );
  });
});

describe('a text as search compares it', () => {
  test('has no accents, no capitals and single blanks', () => {
    expect(foldText('  Überfällig \n ÉTÉ ')).toBe('uberfallig ete');
  });

  test('is its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 1000 },
    );
  });
});
