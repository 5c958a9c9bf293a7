import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { type ListFilter, noFilter } from '@/lib/domain/queries/list-filter';
import { nothingEntered } from '@/lib/domain/record/attributes';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getWave, listWaves, listWavesAfter } from './waves';

let db: Database;

beforeAll(async () => {
  db = await openRegister('seeded');
});

describe('a wave', () => {
  test('is read back with everything that was entered of it', async () => {
    const own = await openRegister('empty');
    const shared = {
      pollster: 'DEMOSCOPE; PaperLab',
      sponsor: 'not_stated',
      country: 'KZ',
      universe: 'Adults 18 and over',
      fieldwork_start: '2023-05-03',
      fieldwork_end: '2023-05',
      sample_size: '1100',
      mode: 'telephone',
      sampling: 'probability',
      margin_of_error: '3.0',
      design_effect: 'not_applicable',
      question_wording: 'Which side do you support?',
      wording_language: 'en',
      source_publisher: 'DEMOSCOPE',
      source_author: 'not_applicable',
      source_url: 'https://demos.kz/?lang=en',
      source_published: '2023',
    };
    await publishSample(
      own,
      { ...shared, option: '=Both', value: '0.0', qualifier: '<', source_locator: 'not_stated' },
      { ...shared, option: 'Neither', option_kind: 'none', value: '59.80', note: 'Rounded\nin the text.' },
      {
        ...{
          ...shared,
          base: 'valid',
          base_note: 'Excluding "No answer"',
          group_dimension: 'Age',
          group: '18-29',
        },
        ...{ base_n: '210', source_kind: 'dataset', source_title: 'Table 4' },
      },
    );
    const demoscope = { slug: 'demoscope', name: 'DEMOSCOPE' };
    const source = {
      slug: 'mongolia-advanced',
      kind: 'news_article',
      title: 'Mongolia advanced',
      publisher: { value: demoscope },
      author: { missing: 'not_applicable' },
      url: { value: 'https://demos.kz/?lang=en' },
      archivedUrl: null,
      published: { value: '2023' },
      accessed: null,
      language: null,
      licence: null,
      chain: [],
    };
    expect(await getWave(own, 'steppe-2024')).toEqual({
      slug: 'steppe-2024',
      title: 'Steppe Poll, 2024',
      country: 'KZ',
      status: 'published',
      disclosure: {
        ...nothingEntered,
        pollsters: { value: [demoscope, { slug: 'paperlab', name: 'PaperLab' }] },
        sponsors: { missing: 'not_stated' },
        fieldworkStart: { value: '2023-05-03' },
        fieldworkEnd: { value: '2023-05' },
        universe: { value: 'Adults 18 and over' },
        sampleSize: { value: 1100 },
        mode: { value: 'telephone' },
        sampling: { value: 'probability' },
        marginOfError: { value: '3.0' },
        designEffect: { missing: 'not_applicable' },
      },
      items: [
        {
          question: { slug: 'best-partner', title: 'Best partner country', topic: 'Foreign relations' },
          wording: { value: { text: 'Which side do you support?', language: 'en' } },
          place: null,
          checkedBy: null,
          references: [
            { source, locator: { missing: 'not_stated' }, note: null },
            { source, locator: { missing: 'not_entered' }, note: 'Rounded\nin the text.' },
            {
              source: { ...source, slug: 'table-4', kind: 'dataset', title: 'Table 4' },
              locator: { missing: 'not_entered' },
              note: null,
            },
          ],
          bases: [
            {
              ...{
                kind: 'all',
                note: null,
                groupDimension: null,
                group: null,
                n: { missing: 'not_entered' },
              },
              estimates: [
                {
                  option: { label: '=Both', kind: 'substantive', position: 0, side: null, step: null },
                  ...{ value: 0, decimals: 1, qualifier: '<', unit: 'percent', reference: 0, position: 0 },
                },
                {
                  option: { label: 'Neither', kind: 'none', position: 1, side: null, step: null },
                  ...{ value: 59.8, decimals: 2, qualifier: '=', unit: 'percent', reference: 1, position: 1 },
                },
              ],
            },
            {
              ...{ kind: 'valid', note: 'Excluding "No answer"', groupDimension: 'Age', group: '18-29' },
              n: { value: 210 },
              estimates: [
                {
                  option: { label: 'Russia', kind: 'substantive', position: 2, side: null, step: null },
                  ...{ value: 69, decimals: 0, qualifier: '=', unit: 'percent', reference: 2, position: 2 },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('that nobody has entered is none', async () => {
    expect(await getWave(db, 'mongolia-1990')).toBeNull();
  });
});

describe('the list of waves', () => {
  const list = (filter: Partial<ListFilter> = {}, page = 1, pageSize = 50) =>
    listWaves(db, { filter: { ...noFilter, ...filter }, page, pageSize });
  const slugs = async (filter: Partial<ListFilter>) =>
    (await list(filter)).waves.map(({ sheet }) => sheet.slug);

  test('has the latest fieldwork first', async () => {
    expect(await slugs({})).toEqual([
      'sancrox-2025-05',
      'sancrox-2025-04',
      'demoscope-2025-02',
      'mongolia-2024',
      'demoscope-2023-05',
      'sant-maral-2023-04',
      'demoscope-2022-11',
      'sant-maral-2022-05',
      'demoscope-2022-03',
      'gallup-rating-world-leaders-2021',
      'sant-maral-2019-04',
      'mongolia-2017',
      'sant-maral-2013-04',
      'sant-maral-2012-04',
      'sant-maral-2009-04',
    ]);
  });

  test('has each wave as it is, and of each of its items whether its wording is known', async () => {
    for (const { sheet, wordings } of (await list()).waves) {
      const wave = await getWave(db, sheet.slug);
      expect({ ...sheet, items: wave?.items }).toEqual(wave);
      expect(wordings.map((wording) => ('missing' in wording ? wording.missing : 'known'))).toEqual(
        wave?.items.map(({ wording }) => ('missing' in wording ? wording.missing : 'known')),
      );
    }
  });

  test.each<[Partial<ListFilter>, string[]]>([
    [{ pollster: 'paperlab' }, ['demoscope-2025-02', 'demoscope-2023-05', 'demoscope-2022-11']],
    [{ pollster: 'konrad-adenauer-foundation' }, []],
    [{ mode: 'telephone' }, ['demoscope-2023-05', 'demoscope-2022-11']],
    [{ sampling: 'probability', country: 'MN' }, []],
    [{ topic: 'Economy' }, ['sant-maral-2023-04', 'sant-maral-2022-05']],
    [{ source: 'press_release' }, ['sancrox-2025-05', 'sancrox-2025-04', 'sant-maral-2019-04']],
    [{ topic: 'Economy', source: 'news_article' }, []],
    [{ country: 'KZ', source: 'primary_report', topic: 'Foreign relations', pollster: 'gallup' }, []],
  ])('narrowed to %j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
  });

  test('page by page is the whole list', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list({}, page, 6)));
    expect(pages.map(({ total, waves }) => [total, waves.length])).toEqual([
      [15, 6],
      [15, 6],
      [15, 3],
    ]);
    expect(pages.flatMap(({ waves }) => waves)).toEqual((await list()).waves);
    expect(await list({}, 4, 6)).toEqual({ total: 15, waves: [] });
  });
});

test('the waves after another follow in the order in which they were entered, a few at a time', async () => {
  const first = await listWavesAfter(db, { after: 0, limit: 10, where: {} });
  const rest = await listWavesAfter(db, { after: first.at(-1)?.id ?? 0, limit: 10, where: {} });
  const waves = [...first, ...rest].map(({ wave }) => wave);
  expect([first.length, rest.length]).toEqual([10, 5]);
  expect([waves[0]?.slug, waves.at(-1)?.slug]).toEqual(['mongolia-2024', 'demoscope-2025-02']);
  for (const wave of waves) expect(await getWave(db, wave.slug)).toEqual(wave);
  const kazakh = await listWavesAfter(db, { after: 0, limit: 10, where: { country: 'KZ' } });
  expect(kazakh).toHaveLength(4);
});
