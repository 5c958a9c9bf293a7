import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugSchema, toSlug } from './slug';

describe('the slug of a name', () => {
  test.each([
    ['Sant Maral Foundation', 'sant-maral-foundation'],
    ['Politbarometer 3(36), April 2009', 'politbarometer-3-36-april-2009'],
    ['Survey: The War in Ukraine', 'survey-the-war-in-ukraine'],
    ['  DEMOSCOPE  ', 'demoscope'],
    ['PaperLab', 'paperlab'],
    ['Müller & Söhne', 'mueller-and-soehne'],
    ['Опрос: за Украину', 'opros-za-ukrainu'],
  ])('%s is %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  test('in Mongolian Cyrillic keeps its Ө and Ү', () => {
    expect(toSlug('Өмнөговь')).toMatch(/^omnogovi?$/);
    expect(toSlug('Үндэсний статистик')).toMatch(/^undesni[iy]-statistik$/);
  });

  test.each(['', '   ', '!?…', '—'])('cannot be made of %j', (name) => {
    expect(toSlug(name)).toBeNull();
  });

  test('is cut at a whole word to at most 80 characters', () => {
    const words = 'a significant part of people in kazakhstan are under the influence of russian propaganda';
    expect(toSlug(words)).toBe(
      'a-significant-part-of-people-in-kazakhstan-are-under-the-influence-of-russian',
    );
    expect(toSlug(`${'a'.repeat(40)} ${'b'.repeat(39)}`)).toBe(`${'a'.repeat(40)}-${'b'.repeat(39)}`);
    expect(toSlug(`${'a'.repeat(40)} ${'b'.repeat(40)}`)).toBe('a'.repeat(40));
    expect(toSlug('a'.repeat(81))).toBe('a'.repeat(80));
  });

  test('is a slug, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = toSlug(name);
        if (slug === null) return;
        expect(slugSchema.safeParse(slug).success).toBe(true);
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe('a slug', () => {
  test.each(['best-partner', 'mongolia-2024', '2024', 'a'])('may be %s', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true);
  });

  test.each([
    '',
    'Best-partner',
    'best_partner',
    'best--partner',
    '-best',
    'best-',
    'өмнө',
    'a b',
    '../etc',
    'best\n',
  ])('may not be %j', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(false);
  });

  test('has at most 80 characters', () => {
    expect(slugSchema.safeParse('a'.repeat(80)).success).toBe(true);
    expect(slugSchema.safeParse('a'.repeat(81)).success).toBe(false);
  });
});
