import { beforeAll, describe, expect, test } from 'vitest';
import { noFilter } from '@/lib/domain/list-filter';
import { openRegister } from '@/tests/register';
import type { Database } from './db';
import { getPollster, listPollsters } from './organisations';
import { listWaves } from './waves';

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
    });
  });

  test('is none that only paid, only published or is not there', async () => {
    for (const slug of ['konrad-adenauer-foundation', 'pr-newswire', 'nobody'])
      expect(await getPollster(db, slug)).toBeNull();
  });
});

test('the pollsters are listed by name, each with its waves', async () => {
  const pollsters = await listPollsters(db);
  expect(pollsters.map(({ slug, name, aliases, waves }) => [slug, name, aliases, waves.length])).toEqual([
    ['demoscope', 'DEMOSCOPE', [], 4],
    ['gallup', 'Gallup', [], 1],
    ['paperlab', 'PaperLab', [], 3],
    ['sancrox-political-advisory', 'Sancrox Political Advisory', ['SPA', 'Sancrox'], 2],
    ['sant-maral-foundation', 'Sant Maral Foundation', [], 6],
  ]);
  for (const { slug, waves } of pollsters)
    expect((await getPollster(db, slug))?.waves.map(({ sheet }) => sheet)).toEqual(waves);
});
