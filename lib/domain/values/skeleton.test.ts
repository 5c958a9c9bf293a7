import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeIn, skeletonOf } from './skeleton';

describe('names look alike', () => {
  test.each([
    ['in case', 'Yes', 'yes'],
    ['in dashes', '18–29', '18-29'],
    ['in blanks around dashes', 'Cities — centres', 'Cities-centres'],
    ['in apostrophes', 'Don’t know', "Don't know"],
    ['in quotation marks', '“Nur Otan”', '«Nur Otan»'],
    ['in Cyrillic for Latin letters', 'СОР', 'COP'],
    ['in one Cyrillic letter', 'Green pаrty', 'Green party'],
    ['in Greek for Latin letters', 'ΝΑΤΟ', 'NATO'],
    ['in accented letters of two alphabets', 'ёж', 'ëж'],
    ['in doubled blanks', 'Green party', 'Green  party'],
    ['in width', 'ＡＢＣ１', 'ABC1'],
    ['in ligatures', 'Offi\uFB01', 'Offifi'],
    ['in what nobody sees', 'Yes', 'Y\u200Bes'],
    ['in two ways of writing a letter', 'Café', 'Cafe\u0301'],
    ['in joiners', 'نمی\u200cدانم', 'نمیدانم'],
  ])('%s', (_, one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  test.each([
    ['Café', 'Cafe'],
    ['үг', 'уг'],
    ['өнө', 'оно'],
    ['Тийм', 'Тиим'],
    ['18–29', '18–39'],
    ['Group 1', 'Group l'],
    ['modern', 'modem'],
    ['MPP', 'MPRP'],
  ])('not %s and %s', (one, other) => {
    expect(skeletonOf(one)).not.toBe(skeletonOf(other));
  });

  test.each([
    ['Russian', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
    ['Mongolian', 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя'],
    ['Kazakh', 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'],
    ['Kyrgyz', 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя'],
    ['Ukrainian', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
    ['Serbian', 'абвгдђежзијклљмнњопрстћуфхцчџш'],
    ['Macedonian', 'абвгдѓежзѕијклљмнњопрстќуфхцчџш'],
    ['Greek', 'αβγδεζηθικλμνξοπρστυφχψω'],
    ['Turkish', 'abcçdefgğhıijklmnoöprsştuüvyz'],
    ['Vietnamese', 'aăâbcdđeêghiklmnoôơpqrstuưvxy'],
  ])('no two letters of %s', (_, alphabet) => {
    const letters = [...alphabet];
    expect(new Set(letters.map(skeletonOf)).size).toBe(letters.length);
    const capitals = letters.filter((letter) => letter !== 'ı').map((letter) => letter.toUpperCase());
    expect(new Set(capitals.map(skeletonOf)).size).toBe(capitals.length);
  });

  test('of a skeleton is itself, and ASCII is but made small', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        expect(skeletonOf(skeletonOf(name))).toBe(skeletonOf(name));
      }),
    );
    expect(skeletonOf('Democratic Party (2024)')).toBe('democratic party (2024)');
  });

  test('group by group, each name once', () => {
    expect(alikeIn(['Yes', 'No', 'yes', 'Yes', 'NO', 'Maybe'])).toEqual([
      ['Yes', 'yes'],
      ['No', 'NO'],
    ]);
  });
});
