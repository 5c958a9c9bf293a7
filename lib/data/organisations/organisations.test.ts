import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { listWaves } from '@/lib/data/waves/waves';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getPollster, listPollsters } from './organisations';

let db: Database;

beforeAll(async () => {
  db = await openRegister('seeded');
  await db.organisation.update({
    where: { slug: 'sancrox-political-advisory' },
    data: {
      country: 'MN',
      url: 'https://example.org/',
      aliases: { create: [{ name: 'SPA' }, { name: 'Sancrox' }] },
    },
  });
});

describe('a pollster', () => {
  test('comes with its other names and its waves, the latest first', async () => {
    const { waves } = await listWaves(db, {
      filter: { ...noFilter, pollster: 'sancrox-political-advisory' },
      page: 1,
      pageSize: 50,
    });
    expect(waves.map(({ sheet }) => sheet.slug)).toEqual(['sancrox-2025-05', 'sancrox-2025-04']);
    expect(await getPollster(db, 'sancrox-political-advisory')).toEqual({
      organisation: {
        slug: 'sancrox-political-advisory',
        name: 'Sancrox Political Advisory',
        aliases: ['SPA', 'Sancrox'],
        country: 'MN',
        url: 'https://example.org/',
      },
      waves,
      total: 2,
    });
  });

  test('is none that only paid, only published or is not there', async () => {
    for (const slug of ['konrad-adenauer-foundation', 'pr-newswire', 'nobody'])
      expect(await getPollster(db, slug)).toBeNull();
  });
});

test('the pollsters are listed by name, each with its waves, where they were, and the latest of them', async () => {
  expect(await listPollsters(db)).toEqual([
    {
      slug: 'demoscope',
      name: 'DEMOSCOPE',
      waves: 4,
      countries: ['KZ'],
      latest: { start: '2025-01-27', end: '2025-02-05' },
    },
    {
      slug: 'gallup',
      name: 'Gallup',
      waves: 1,
      countries: ['MN'],
      latest: { start: '2021-04', end: '2022-01' },
    },
    {
      slug: 'paperlab',
      name: 'PaperLab',
      waves: 3,
      countries: ['KZ'],
      latest: { start: '2025-01-27', end: '2025-02-05' },
    },
    {
      slug: 'sancrox-political-advisory',
      name: 'Sancrox Political Advisory',
      waves: 2,
      countries: ['MN'],
      latest: { start: '2025-05-28', end: '2025-05-30' },
    },
    {
      slug: 'sant-maral-foundation',
      name: 'Sant Maral Foundation',
      waves: 6,
      countries: ['MN'],
      latest: { start: '2023-03', end: '2023-04' },
    },
  ]);
});

test('a pollster of several countries is listed once, with the country of its latest fieldwork first', async () => {
  const own = await openRegister('empty');
  await publishSample(
    own,
    { wave: 'a', pollster: 'Gallup', country: 'KZ', fieldwork_end: '2022' },
    { wave: 'b', pollster: 'Gallup', country: 'MN', fieldwork_start: '2024-05', fieldwork_end: '2024-06' },
    { wave: 'c', pollster: 'Gallup', country: 'KZ', fieldwork_end: '2023' },
    { wave: 'd', pollster: 'Gallup', country: 'UZ' },
    { wave: 'e', sponsor: 'Payer' },
  );
  expect(await listPollsters(own)).toEqual([
    {
      slug: 'gallup',
      name: 'Gallup',
      waves: 4,
      countries: ['MN', 'KZ', 'UZ'],
      latest: { start: '2024-05', end: '2024-06' },
    },
  ]);
});
