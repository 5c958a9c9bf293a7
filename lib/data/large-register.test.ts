import { beforeAll, describe, expect, test } from 'vitest';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, type SampleRow, sampleTable } from '@/tests/samples/publish-sample';
import type { Database } from './db';
import { getFacets } from './find/overview';
import { listSearchEntries } from './find/search-entries';
import { getPollster, listPollsters } from './organisations/organisations';
import { getQuestion, listLatestItems, listQuestions } from './questions/questions';
import { getSource } from './sources/sources';
import { getWave, listWaves } from './waves/waves';

// A statement takes a limited number of parameters (999 for Prisma on SQLite); a register has more rows than that.

const many = 1100;
const numbers = Array.from({ length: many }, (_, index) => index + 1);
const page = { filter: noFilter, page: 1, pageSize: 50 };

describe(`${many} waves of one question, one pollster and one source`, () => {
  const rows = numbers.map((number) => ({
    wave: `wave-${number}`,
    pollster: 'Gallup',
    fieldwork_end: '2024',
  }));
  let db: Database;

  beforeAll(async () => {
    db = await openRegister('empty');
    await publishSample(db, ...rows);
  });

  test('are on the pages of each, the latest of them where they are many', async () => {
    expect((await getQuestion(db, 'best-partner'))?.items).toHaveLength(many);
    const pollster = await getPollster(db, 'gallup');
    expect([pollster?.waves.length, pollster?.total]).toEqual([100, many]);
    expect((await listPollsters(db))[0]?.waves).toBe(many);
    const source = await getSource(db, 'mongolia-advanced');
    expect([source?.items.length, source?.counts.items]).toEqual([48, many]);
  });

  test('are counted and listed', async () => {
    expect((await getFacets(db)).source).toEqual([{ value: 'news_article', count: many }]);
    expect((await listWaves(db, page)).total).toBe(many);
    expect((await listQuestions(db, page)).questions[0]?.waves).toBe(many);
    expect(await listSearchEntries(db)).toHaveLength(many + 3);
  });

  test('are in the export', async () => {
    expect(await exportTable(db)).toBe(sampleTable(...rows));
  });
});

describe.each<[what: string, change: (number: number) => SampleRow]>([
  ['groups of one item', (number) => ({ group_dimension: 'Soum', group: `Soum ${number}` })],
  ['questions', (number) => ({ question: `question-${number}` })],
  ['answers', (number) => ({ option: `Answer ${number}` })],
])(`a wave with ${many} %s`, (_, change) => {
  const rows = numbers.map(change);
  let db: Database;

  beforeAll(async () => {
    db = await openRegister('empty');
    await publishSample(db, ...rows);
  });

  test('has a page with all its values', async () => {
    const bases = (await getWave(db, 'steppe-2024'))?.items.flatMap((item) => item.bases) ?? [];
    expect(bases.flatMap(({ estimates }) => estimates)).toHaveLength(many);
    expect(await listLatestItems(db, 16)).not.toEqual([]);
    expect(await getSource(db, 'mongolia-advanced')).not.toBeNull();
  });

  test('is in the export', async () => {
    expect(await exportTable(db)).toBe(sampleTable(...rows));
  });
});
