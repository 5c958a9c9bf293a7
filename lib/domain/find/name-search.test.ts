import { describe, expect, test } from 'vitest';
import { foldNames, searchNames } from './name-search';

const organisations = [
  { id: 1, names: ['Sant Maral Foundation', 'Сант Марал', 'SMF'] },
  { id: 2, names: ['Maral Research'] },
  { id: 3, names: ['МонЦаМэ агентлаг', 'Montsame'] },
  { id: 4, names: ['Ünal Ölçüm'] },
].map(foldNames);

const find = (text: string, limit = 8) => searchNames(organisations, { text, limit });

describe('names are found', () => {
  test.each([
    ['by a part, what begins with it first', 'maral', [2, 1]],
    ['in Cyrillic whatever the case', 'МАРАЛ сант', [1]],
    ['in Cyrillic with capitals inside', 'монцамэ', [3]],
    ['without their accents', 'olcum unal', [4]],
    ['by no part that one of the words is not in', 'maral gallup', []],
    ['by nothing where nothing is typed', '  ', []],
  ])('%s', (_, text, ids) => {
    expect(find(text).map(({ id }) => id)).toEqual(ids);
  });

  test('under another name, which is said', () => {
    expect(find('smf')).toEqual([{ id: 1, foundAs: 'SMF' }]);
    expect(find('сант')).toEqual([{ id: 1, foundAs: 'Сант Марал' }]);
    expect(find('sant')).toEqual([{ id: 1, foundAs: null }]);
  });

  test('by what they look like, where no name has the words', () => {
    expect(find('Mаrаl Reseаrch')).toEqual([{ id: 2, foundAs: null }]);
    expect(find('ЅМF')).toEqual([{ id: 1, foundAs: 'SMF' }]);
  });

  test('no more than are wanted', () => {
    expect(find('a', 2)).toHaveLength(2);
  });
});
