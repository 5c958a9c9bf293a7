import { beforeAll, expect, test } from 'vitest';
import { type SearchEntry, searchEntries } from '@/lib/domain/find/search';
import { openRegister } from '@/tests/samples/open-register';
import { listSearchEntries } from './search-entries';

let entries: SearchEntry[];

beforeAll(async () => {
  const db = await openRegister('seeded');
  await db.organisation.update({
    where: { slug: 'sant-maral-foundation' },
    data: { aliases: { create: { name: 'SMF' } } },
  });
  await db.questionTitle.create({ data: { questionId: 1, language: 'mn', title: 'Хамгийн сайн түнш' } });
  entries = await listSearchEntries(db);
});

const found = (query: string) => searchEntries(entries, query).map(({ kind, slug }) => `${kind} ${slug}`);

test('everything published can be looked for', () => {
  const kinds = entries.map(({ kind }) => kind);
  const count = (kind: SearchEntry['kind']) => kinds.filter((one) => one === kind).length;
  expect([count('question'), count('pollster'), count('wave'), count('source')]).toEqual([23, 5, 15, 17]);
});

test('each thing has the words that it is found by', () => {
  const of = (kind: SearchEntry['kind'], slug: string) => {
    const entry = entries.find((one) => one.kind === kind && one.slug === slug);
    return entry && [entry.title, [...entry.words].sort()];
  };
  expect(of('question', 'would-vote')).toEqual([
    'Would take part if elections were held tomorrow',
    [
      "Don't know",
      'Elections',
      'If elections were held tomorrow, would you participate?',
      'No',
      'No answer',
      'Yes',
    ],
  ]);
  expect(of('pollster', 'sant-maral-foundation')).toEqual(['Sant Maral Foundation', ['SMF']]);
  expect(of('wave', 'mongolia-2024')).toEqual([
    'Poll of 2024 cited in "Mongolia advanced from the forefront"',
    ['Mongolian citizens'],
  ]);
  expect(of('source', 'politbarometer-2019')).toEqual(['Politbarometer 2019', ['Konrad-Adenauer-Stiftung']]);
});

test('a pollster is found by its other name, a question by an answer or by its title in another language', () => {
  expect(found('smf')).toEqual(['pollster sant-maral-foundation']);
  expect(found('elbegdorj')).toEqual(['question president-vote-2009']);
  expect(found('түнш')).toEqual(['question best-partner']);
  expect(found('goble kazakhstanis')).toEqual([
    'source among-kazakhstanis-under-30-four-times-as-many-back-ukraine-as-back-russia-new',
  ]);
});
