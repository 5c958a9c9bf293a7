import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import { layoutPicture, pictureSizeFor, pictureWidths } from '@/lib/domain/charts/picture';
import { findSeries } from '@/lib/domain/compare/compared-series';
import { readCompareQuery } from '@/lib/domain/queries/compare-query';
import { nameSeries } from '@/lib/figures/compare/series-names';
import { toPictureWords } from '@/lib/figures/picture/picture-texts';
import { wordsOf } from '@/lib/words/words';
import { openRegister } from '@/tests/samples/open-register';
import { faultsOfPicture } from '@/tests/samples/scene-faults';
import { toComparedFigure } from './compared-picture';

const words = wordsOf('en');
const origin = { version: '20261125T101112345Z', address: 'https://polls.example.org/compare?question1=a' };
let register: Database;

beforeAll(async () => {
  register = await openRegister('seeded');
});

/** The series of a query, with their names. */
async function seriesOf(search: string) {
  const { query } = readCompareQuery(new URLSearchParams(search));
  const found = await Promise.all(
    query.series.map(async (asked, index) => {
      const answer = findSeries(asked, await getQuestion(register, asked.question));
      if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
      return { number: index + 1, series: answer.series };
    }),
  );
  return nameSeries(found, words);
}

const six =
  'question1=would-vote&question2=would-vote&option2=No&question3=side-war-ukraine&option3=Russia&group3=Kazakh' +
  '&question4=party-vote&base4=valid&question5=best-partner&question6=economy-direction';

test.each([
  ['six series of five questions', six],
  [
    'groups of one question',
    'question1=would-vote&group1=Ulaanbaatar&question2=would-vote&group2=Countryside',
  ],
  ['values without a time between them', 'question1=best-partner&question2=neutrality-ukraine'],
  ['one series', 'question1=party-vote'],
])('the picture of %s has no words that touch or leave it, at any width', async (_, search) => {
  const figure = toComparedFigure(await seriesOf(search), words);
  for (const width of pictureWidths) {
    const said = toPictureWords(figure, origin, words);
    expect(faultsOfPicture(layoutPicture(said, figure.spec, pictureSizeFor(width))), String(width)).toEqual(
      [],
    );
  }
});

test('series are named by what tells them apart, and by their question where there are several', async () => {
  const labelsOf = async (search: string) => (await seriesOf(search)).map(({ label }) => label);
  expect(await labelsOf('question1=would-vote')).toEqual(['Yes']);
  expect(
    await labelsOf('question1=would-vote&group1=Ulaanbaatar&question2=would-vote&group2=Countryside'),
  ).toEqual(['Ulaanbaatar', 'Countryside']);
  expect(await labelsOf('question1=would-vote&question2=would-vote&option2=No&group2=Countryside')).toEqual([
    'Yes',
    'No',
  ]);
  expect(await labelsOf('question1=best-partner&question2=side-war-ukraine&option2=Russia')).toEqual([
    "1. Mongolia's best partner country: Russia",
    '2. Which side of the war in Ukraine people support: Russia',
  ]);
});

test('a headline says what is compared, and by what', async () => {
  const headlineOf = async (search: string) => toComparedFigure(await seriesOf(search), words).headline;
  expect(
    await headlineOf('question1=would-vote&group1=Ulaanbaatar&question2=would-vote&group2=Countryside'),
  ).toBe('Would take part if elections were held tomorrow: Yes, by Settlement');
  expect(await headlineOf('question1=would-vote&question2=would-vote&option2=No')).toBe(
    'Would take part if elections were held tomorrow: Yes and No',
  );
  expect(await headlineOf(six)).toBe('5 questions compared');
});
