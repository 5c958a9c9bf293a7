import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { type Finding, pickFindings } from './findings';

const { questions, waves } = toRegister(
  readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')),
);

/** Every item of the seed with its question, wave by wave. */
const all: Finding[] = waves.flatMap((sheet) =>
  sheet.items.flatMap((item) =>
    questions.flatMap((question) =>
      question.slug === item.question.slug ? [{ question, latest: { sheet, item } }] : [],
    ),
  ),
);
const namesOf = (list: readonly Finding[]) =>
  list.map(({ question, latest }) => [latest.sheet.slug, question.slug]);

describe('the findings of the overview', () => {
  test('are the first of the list, at most two of one wave and each question once', () => {
    const list = all.filter(({ latest }) => latest.sheet.slug.startsWith('sant-maral-20'));
    expect(namesOf(pickFindings(list, 6))).toEqual([
      ['sant-maral-2009-04', 'would-vote'],
      ['sant-maral-2009-04', 'party-vote'],
      ['sant-maral-2012-04', 'coalition-dismantled-2012'],
      ['sant-maral-2013-04', 'best-presidential-party-2013'],
      ['sant-maral-2022-05', 'satisfied-with-democracy'],
      ['sant-maral-2022-05', 'strong-leader'],
    ]);
  });

  test('come each with all sources of its wave, those of items that were not picked among them', () => {
    const list = all.filter(({ latest }) => latest.sheet.slug === 'demoscope-2023-05');
    const picked = pickFindings(list, 8);
    expect(namesOf(picked)).toEqual([
      ['demoscope-2023-05', 'russia-attack-kazakhstan'],
      ['demoscope-2023-05', 'attitude-russia-changed'],
    ]);
    for (const { waveSources } of picked)
      expect(waveSources.map(({ kind }) => kind)).toEqual(['primary_report', 'opinion_article']);
  });

  test('are none of an empty list, or where none are wanted', () => {
    expect(pickFindings([], 8)).toEqual([]);
    expect(pickFindings(all, 0)).toEqual([]);
  });

  test('are never more than asked for, never more than two of a wave, never a question twice', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.nat(12), (list, most) => {
        const picked = namesOf(pickFindings(list, most));
        expect(picked.length).toBeLessThanOrEqual(most);
        expect(new Set(picked.map(([, question]) => question)).size).toBe(picked.length);
        for (const { slug } of waves)
          expect(picked.filter(([wave]) => wave === slug).length).toBeLessThanOrEqual(2);
        const order = namesOf(list).map(String);
        const places = picked.map((name) => order.indexOf(String(name)));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });
});
