import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { type ResultsQuery, wholeTable } from '@/lib/domain/queries/results-query';
import { listTrendWaves, previousOf } from '@/lib/domain/reading/question-trend';
import { listViews } from '@/lib/domain/record/question-view';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getResultsDimensions, type ResultsScope, streamResults } from './results';

let db: Database;

beforeAll(async () => {
  db = await openRegister('seeded');
});

const everything: ResultsScope = { question: null, wave: null };

async function recordsOf(scope: ResultsScope, query: Partial<ResultsQuery> = {}) {
  const records = [];
  for await (const chunk of streamResults(db, scope, { ...wholeTable, ...query })) records.push(...chunk);
  return records;
}

const valuesOf = async (scope: ResultsScope, query: Partial<ResultsQuery> = {}) =>
  (await recordsOf(scope, query)).map(({ wave, option, qualifier, value }) => [
    wave,
    option,
    qualifier + value,
  ]);

describe('the results table', () => {
  test('of everything has every value', async () => {
    expect(await recordsOf(everything)).toHaveLength(204);
  });

  test('of a wave, of a question and of both has theirs alone', async () => {
    expect(await valuesOf({ question: null, wave: 'mongolia-2024' })).toEqual([
      ['mongolia-2024', 'Russia', '=69'],
      ['mongolia-2024', 'Supports the neutral stance', '=68.9'],
    ]);
    expect(await valuesOf({ question: 'economy-direction', wave: null })).toEqual([
      ['sant-maral-2022-05', 'Deteriorating', '=44'],
      ['sant-maral-2023-04', 'Deteriorating', '=50'],
    ]);
    expect(await valuesOf({ question: 'would-vote', wave: 'sant-maral-2019-04' })).toEqual([
      ['sant-maral-2019-04', 'Yes', '>85'],
    ]);
  });

  test('of a pollster has the values of its waves, and no others', async () => {
    const all = await recordsOf(everything);
    const ofPollster = await recordsOf({ ...everything, pollster: 'demoscope' });
    expect(ofPollster).toEqual(all.filter(({ pollster }) => pollster.split(';').includes('DEMOSCOPE')));
    expect(ofPollster.length).toBeGreaterThan(0);
    const { bases } = await getResultsDimensions(db, { ...everything, pollster: 'demoscope' });
    expect(bases).toEqual([...new Set(ofPollster.map(({ base }) => base))].sort());
  });

  test('of a source has what that prints, not all of the waves that it prints something of', async () => {
    const source = 'mongolia-advanced';
    const other = { source_title: 'Steppe report', source_kind: 'primary_report' };
    const register = await openRegister('empty');
    await publishSample(register, {}, { ...other, option: 'China', value: '3' });
    const records = [];
    for await (const chunk of streamResults(register, { ...everything, source }, wholeTable))
      records.push(...chunk);
    expect(records.map(({ option, source_title }) => [option, source_title])).toEqual([
      ['Russia', 'Mongolia advanced'],
    ]);
    const named = async (slug: string) =>
      (await getResultsDimensions(register, { ...everything, source: slug })).bases;
    expect([await named(source), await named('nothing')]).toEqual([['all'], []]);
  });

  test('of what nobody has published is empty', async () => {
    expect(await recordsOf({ question: 'best-enemy', wave: null })).toEqual([]);
    expect(await recordsOf({ question: 'best-partner', wave: 'sancrox-2025-05' })).toEqual([]);
  });

  test('narrowed by source or topic has the values of that source and topic, not all of their waves', async () => {
    const byArticle = await recordsOf(everything, {
      filter: { ...noFilter, source: 'opinion_article', country: 'KZ' },
    });
    expect(byArticle.map(({ wave, group, option, value }) => [wave, group, option, value])).toEqual([
      ['demoscope-2022-03', '', 'Russia', '39'],
      ['demoscope-2022-11', '60 and over', 'Russia', '34'],
      ['demoscope-2022-11', '60 and over', 'Ukraine', '14'],
      ['demoscope-2023-05', '', 'Ukraine', '21.1'],
      ['demoscope-2023-05', '', 'Russia', '12.8'],
      ['demoscope-2023-05', '', 'Neutral', '59.8'],
    ]);
    const economy = await recordsOf(everything, { filter: { ...noFilter, topic: 'Economy' } });
    expect(economy.map(({ question }) => question)).toEqual(['economy-direction', 'economy-direction']);
  });

  test('narrowed by base, group and time at once has what is in all of them', async () => {
    const scope = { question: 'would-vote', wave: null };
    expect(await valuesOf(scope, { base: 'all', group: 'Settlement:Ulaanbaatar', from: '2010' })).toEqual([
      ['sant-maral-2013-04', 'Yes', '=78.8'],
      ['sant-maral-2013-04', 'No', '=13.8'],
      ['sant-maral-2013-04', 'No answer', '=1.1'],
      ['sant-maral-2013-04', "Don't know", '=6.3'],
    ]);
  });

  test('of more waves than are read at once has each of them once, in the order of entry', async () => {
    const many = await openRegister('empty');
    const slugs = Array.from({ length: 450 }, (_, index) => `wave-${(index * 7) % 450}`);
    await publishSample(many, ...slugs.map((wave) => ({ wave })));
    const read = [];
    for await (const chunk of streamResults(many, everything, wholeTable))
      read.push(...chunk.map(({ wave }) => wave));
    expect(read).toEqual(slugs);
  });
});

test('a table has its answers in the order of their questions, its bases and its groups', async () => {
  expect(await getResultsDimensions(db, { question: 'party-vote', wave: 'sant-maral-2013-04' })).toEqual({
    options: [
      "Mongolian People's Revolutionary Party",
      'Democratic Party',
      'Other party',
      'No answer',
      "Don't know",
      "Mongolian People's Party",
      'Civic Will - Green Party',
      'Mongolian National Democratic Party',
      'Republican Party',
    ],
    bases: ['all', 'valid'],
    groups: ['Countryside', 'Settlement:Countryside', 'Ulaanbaatar', 'Settlement:Ulaanbaatar'],
  });
  expect(await getResultsDimensions(db, { question: 'best-enemy', wave: null })).toEqual({
    options: [],
    bases: [],
    groups: [],
  });
});

describe('with what follows from the values', () => {
  test('each value is compared as on its question’s page', async () => {
    const derived = await recordsOf(everything, { derived: true });
    expect(derived).toHaveLength(204);
    for (const slug of new Set(derived.map(({ question }) => question))) {
      const found = await getQuestion(db, slug);
      if (!found) throw new Error(`no question ${slug}`);
      for (const view of listViews(found.items.map(({ item }) => item))) {
        const waves = listTrendWaves(found.items, view);
        const expected = waves.map(({ sheet }, index) => [
          sheet.slug,
          previousOf(waves, index)?.sheet.slug ?? '',
        ]);
        const rows = derived.filter(
          (row) =>
            row.question === slug &&
            row.base === view.base &&
            row.group === (view.group ?? '') &&
            row.group_dimension === (view.dimension ?? ''),
        );
        const pairs = new Map(rows.map((row) => [row.wave, row.previous_wave]));
        expect(waves.map(({ sheet }) => [sheet.slug, pairs.get(sheet.slug)])).toEqual(expected);
      }
    }
  });

  test('a filter narrows the rows and not what they are compared with', async () => {
    const [row] = await recordsOf(
      { question: 'russia-attack-kazakhstan', wave: null },
      { derived: true, from: '2023' },
    );
    expect(row).toMatchObject({ wave: 'demoscope-2023-05', previous_wave: 'demoscope-2022-11' });
    expect(Number(row?.change)).toBeCloseTo(6.7, 8);
  });

  test('a value is compared with none of another country', async () => {
    const fresh = await openRegister('empty');
    const waves = [
      { wave: 'steppe-1', country: 'MN', fieldwork_start: '2024-01' },
      { wave: 'steppe-2', country: 'KZ', fieldwork_start: '2024-02' },
      { wave: 'steppe-3', country: 'MN', fieldwork_start: '2024-03' },
    ];
    const common = { pollster: 'Steppe Poll', sample_size: '1000', sampling: 'probability' };
    await publishSample(
      fresh,
      ...waves.map((row) => ({ ...common, ...row, fieldwork_end: row.fieldwork_start })),
    );
    const pairs = [];
    for await (const records of streamResults(fresh, everything, { ...wholeTable, derived: true }))
      pairs.push(
        ...records.map((record) => [record.wave, 'previous_wave' in record && record.previous_wave]),
      );
    expect(pairs).toEqual([
      ['steppe-1', ''],
      ['steppe-2', ''],
      ['steppe-3', 'steppe-1'],
    ]);
  });

  test('nothing is there that was not asked for', async () => {
    expect((await recordsOf(everything))[0]).not.toHaveProperty('change');
  });
});
