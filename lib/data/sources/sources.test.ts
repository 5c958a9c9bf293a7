import { expect, test } from 'vitest';
import { importRegister } from '@/lib/data/waves/import-register';
import { getWave } from '@/lib/data/waves/waves';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, sampleRegister } from '@/tests/samples/publish-sample';
import { getSource } from './sources';

test('a source comes with every published item that it prints values of, the latest wave first', async () => {
  const db = await openRegister('seeded');
  const slug = 'among-kazakhstanis-under-30-four-times-as-many-back-ukraine-as-back-russia-new';
  const found = await getSource(db, slug);
  expect(found?.source).toEqual({
    slug,
    title: 'Among Kazakhstanis under 30, Four Times as Many Back Ukraine as Back Russia, New Poll Finds',
    kind: 'opinion_article',
    publisher: { value: { slug: 'window-on-eurasia', name: 'Window on Eurasia' } },
    author: { value: 'Paul Goble' },
    url: {
      value: 'https://windowoneurasia2.blogspot.com/2022/12/among-kazakhstanis-under-30-four-times.html',
    },
    archivedUrl: null,
    published: { value: '2022-12-02' },
    accessed: null,
    language: null,
    licence: null,
    chain: [],
  });
  expect(found?.citedBy).toEqual([]);
  expect(found?.items.map(({ sheet, item }) => [sheet.slug, item.question.slug])).toEqual([
    ['demoscope-2022-11', 'side-war-ukraine'],
    ['demoscope-2022-03', 'side-war-ukraine'],
  ]);
  for (const { sheet, item } of found?.items ?? [])
    expect((await getWave(db, sheet.slug))?.items).toContainEqual(item);
});

test('a source that nothing was taken from, or that is not there, is none', async () => {
  const db = await openRegister('empty');
  await db.source.create({ data: { slug: 'unused', kind: 'dataset', title: 'Unused', missing: {} } });
  expect(await getSource(db, 'unused')).toBeNull();
  expect(await getSource(db, 'nothing')).toBeNull();
});

test('a source knows the chain back to the primary report, and each link of it who cites it', async () => {
  const db = await openRegister('empty');
  const register = sampleRegister(
    {},
    { option: 'China', source_title: 'Press release', source_kind: 'press_release' },
    { option: 'Japan', source_title: 'Report', source_kind: 'primary_report' },
  );
  const titles = {
    'mongolia-advanced': { slug: 'mongolia-advanced', title: 'Mongolia advanced', kind: 'news_article' },
    'press-release': { slug: 'press-release', title: 'Press release', kind: 'press_release' },
    report: { slug: 'report', title: 'Report', kind: 'primary_report' },
  } as const;
  const chains = new Map([
    ['mongolia-advanced', [titles['press-release'], titles.report]],
    ['press-release', [titles.report]],
  ]);
  const waves = register.waves.map((wave) => ({
    ...wave,
    items: wave.items.map((item) => ({
      ...item,
      references: item.references.map(({ source, ...rest }) => ({
        ...rest,
        source: { ...source, chain: chains.get(source.slug) ?? [] },
      })),
    })),
  }));
  await importRegister(db, { ...register, waves }, { editor: sampleEditor });
  const found = await Promise.all(
    ['mongolia-advanced', 'press-release', 'report'].map((slug) => getSource(db, slug)),
  );
  expect(found.map((source) => source?.source.chain)).toEqual([
    [titles['press-release'], titles.report],
    [titles.report],
    [],
  ]);
  expect(found.map((source) => source?.citedBy)).toEqual([
    [],
    [titles['mongolia-advanced']],
    [titles['press-release']],
  ]);
});

test('a source that is cited, though nothing was taken from it, is shown with who cites it', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  await db.source.create({
    data: {
      slug: 'report',
      kind: 'primary_report',
      title: 'Report',
      missing: {},
      citedBy: { connect: { id: 1 } },
    },
  });
  const found = await getSource(db, 'report');
  expect(found?.items).toEqual([]);
  expect(found?.citedBy.map(({ slug }) => slug)).toEqual(['mongolia-advanced']);
});
