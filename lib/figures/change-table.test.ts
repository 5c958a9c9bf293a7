import { describe, expect, test } from 'vitest';
import { listChangesBetweenWaves, listTrendWaves } from '@/lib/domain/reading/question-trend';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { toChangeTable } from './change-table';

const everybody = { base: 'all', dimension: null, group: null };

function tableOf(slug: string) {
  const { question, items } = seedQuestion(slug);
  return toChangeTable(listChangesBetweenWaves(question, listTrendWaves(items, everybody)), wordsOf('en'));
}

describe('the changes of', () => {
  test('a possible attack on Kazakhstan stand with their intervals, words and what is not known', () => {
    const table = tableOf('russia-attack-kazakhstan');
    expect(table?.groups).toHaveLength(1);
    expect(table?.groups[0]).toMatchObject({
      key: 'demoscope-2023-05',
      title: 'From 4–24 November 2022 to 3–12 May 2023',
      notes: ['As far as the sources say; not known of both waves: wording.'],
    });
    expect(table?.groups[0]?.columns.map(({ label }) => label)).toEqual([
      'Answer',
      'Shares, %',
      'Difference',
      '95% interval',
      'p',
    ]);
    expect(table?.groups[0]?.rows[0]?.cells).toEqual([
      { text: 'Possible', note: 'larger than sampling error' },
      { text: '8.3 → 15' },
      { text: '+6.7' },
      { text: '4.0 to 9.4' },
      { text: 'below 0.001' },
    ]);
    expect(table?.notes).toEqual([
      '3 comparisons are made between the waves. At 95%, about one in twenty looks larger than sampling error where nothing changed.',
    ]);
  });

  test('who is sided with say that a small one is within sampling error', () => {
    expect(tableOf('side-war-ukraine')?.groups[0]?.rows[0]?.cells).toEqual([
      { text: 'Ukraine', note: 'within sampling error' },
      { text: '22 → 21.1' },
      { text: '−0.9' },
      { text: '−4.3 to 2.5' },
      { text: '0.607' },
    ]);
  });

  test('turnout are differences where other places were asked, and nothing of an inexact value', () => {
    const groups = tableOf('would-vote')?.groups;
    expect(groups?.map(({ title, notes }) => [title, notes])).toEqual([
      [
        'From 5–21 April 2013 to March – April 2019',
        ['Whether this is a change cannot be said: universe differs.'],
      ],
      [
        'From 16 March – 14 April 2012 to 5–21 April 2013',
        [
          'Whether this is a change cannot be said: universe differs.',
          'The intervals are those of two figures’ difference.',
        ],
      ],
      [
        'From 15–26 April 2009 to 16 March – 14 April 2012',
        [
          'Whether this is a change cannot be said: universe differs.',
          'The intervals are those of two figures’ difference.',
        ],
      ],
    ]);
    expect(groups?.map(({ rows }) => rows[0]?.cells)).toEqual([
      [
        {
          text: 'Yes',
          note: 'cannot be said: of March – April 2019, the value is not printed exactly',
        },
        { text: '84.4 → > 85' },
        { text: '' },
        { text: '' },
      ],
      [
        { text: 'Yes', note: 'a difference larger than sampling error' },
        { text: '77.3 → 84.4' },
        { text: '+7.1' },
        { text: '5.1 to 9.0' },
        { text: 'below 0.001' },
      ],
      [
        { text: 'Yes', note: 'a difference larger than sampling error' },
        { text: '79.9 → 77.3' },
        { text: '−2.6' },
        { text: '−5.0 to −0.01' },
        { text: '0.048' },
      ],
    ]);
  });

  test('one wave alone are none', () => {
    expect(tableOf('best-partner')).toBeNull();
  });
});
