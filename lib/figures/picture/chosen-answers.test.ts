import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { likertScale } from '@/lib/domain/charts/likert-segments';
import { readPictureQuery } from '@/lib/domain/queries/picture-query';
import { findFigure } from '@/lib/figures/picture/question-figure';
import { toQuestionViews } from '@/lib/figures/question-views';
import { wordsOf } from '@/lib/words/words';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';

const words = wordsOf('en');
let register: Database;

beforeAll(async () => {
  register = await openRegister('seeded');
  await publishSample(
    register,
    ...['2023', '2024'].flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => ({
        wave: `twelve-${year}`,
        wave_title: `Twelve answers, ${year}`,
        fieldwork_start: year,
        fieldwork_end: year,
        question: 'twelve',
        question_title: 'The best of twelve',
        option: `Answer ${index + 1}`,
        value: String(index + 2),
      })),
    ),
  );
});

async function answerOf(slug: string, search: string) {
  const asked = readPictureQuery(new URLSearchParams(search));
  const found = await getQuestion(register, slug);
  if ('problems' in asked || !found) throw new Error(`no picture of ${slug}?${search}`);
  return findFigure(found, asked.query, words);
}

async function figureOf(slug: string, search: string) {
  const answer = await answerOf(slug, search);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.figure;
}

async function tableOf(slug: string, chosen: string[]) {
  const found = await getQuestion(register, slug);
  const [view] = found ? toQuestionViews({ ...found, chosen }, words, (path) => path) : [];
  return view?.figures.map(({ id, table }) => ({
    id,
    columns: table.columns.map(({ label }) => label),
    rows: table.rows.map(({ key }) => key),
  }));
}

/** What a chart draws, by answer: values and colours. */
function marksOf(spec: ChartSpec | null): [string, number[], string][] {
  switch (spec?.kind) {
    case 'trend':
      return spec.series.map(({ key, points, colour }) => [
        key,
        points.map(({ valuePct }) => valuePct),
        colour,
      ]);
    case 'bars':
      return spec.bars.map(({ key, point, colour }) => [key, [point.valuePct], colour]);
    case 'groups':
      return spec.rows.map(({ key, dots, colour }) => [key, dots.map(({ point }) => point.valuePct), colour]);
    case 'likert':
      return spec.rows.flatMap(({ segments, outside }) =>
        [...segments, ...outside].map(({ key, point, colour }): [string, number[], string] => [
          key,
          [point.valuePct],
          colour,
        ]),
      );
    case undefined:
      return [];
  }
}

describe('a figure of chosen answers', () => {
  test.each([
    ['would-vote', '', 'option=No&option=No answer', ['No', 'No answer']],
    ['would-vote', 'figure=by-Settlement', 'option=Yes', ['Yes']],
    ['would-vote', 'figure=latest&base=all', 'option=Yes', ['Yes']],
    ['favourability-russia', '', 'option=Somewhat favourable', ['Somewhat favourable']],
    ['best-presidential-party-2013', '', "option=Don't know", ["Don't know"]],
  ])('of %s?%s draws %s as it is drawn among all', async (slug, search, options, chosen) => {
    const whole = marksOf((await figureOf(slug, search)).spec);
    const some = marksOf((await figureOf(slug, `${search}&${options}`)).spec);
    expect(some).toEqual(whole.filter(([key]) => chosen.includes(key)));
    expect(some.map(([key]) => key)).toEqual(chosen);
  });

  test('of a scale is as wide as all its answers are', async () => {
    const { spec } = await figureOf('favourability-russia', 'option=Strongly favourable');
    if (spec?.kind !== 'likert') throw new Error('no scale is drawn');
    const [row] = spec.rows;
    const pieces = row ? likertScale(spec, 0, 600).piecesOf(row) : [];
    expect(pieces.map(({ key, width }) => [key, width])).toEqual([['Strongly favourable', 6 * 38]]);
    expect(likertScale({ ...spec, widthPct: 20 }, 0, 600).perPct).toBeCloseTo(600 / 38);
  });

  test('says how many of them it shows, and that shares are as printed', async () => {
    const figure = await figureOf('would-vote', 'option=No');
    expect(figure.subtitle).toMatch(
      /3 waves from 15–26 April 2009 to 5–21 April 2013\. Shown: 1 of 4 answers\.$/,
    );
    expect(figure.remarks).toContain(
      'Shares are as printed: they are not worked out anew among the answers shown.',
    );
    expect(figure.sentences.slice(0, 3)).toEqual([
      '5–21 April 2013: No 11.2%.',
      'n = 2,000.',
      'Indicative 95% interval of No: 9.9 to 12.7% (±1.4 points), as if a simple random sample; sampling not entered yet.',
    ]);
    expect((await figureOf('would-vote', 'option=No&to=2012')).subtitle).toMatch(/Shown: 1 of 4 answers\.$/);
    expect((await figureOf('would-vote', '')).subtitle).not.toContain('Shown');
  });

  test('has the finding as its headline only where all that it names is shown', async () => {
    const finding = '38% of Mongolians viewed Russia strongly favourably, 52% somewhat';
    const headlineOf = async (options: string) => (await figureOf('favourability-russia', options)).headline;
    expect(await headlineOf('')).toBe(finding);
    expect(await headlineOf('option=Strongly favourable&option=Somewhat favourable')).toBe(finding);
    expect(await headlineOf('option=Strongly favourable')).toBe('View of Russia');
    expect((await figureOf('would-vote', 'group=Countryside&option=No')).headline).toBe(
      'Would take part if elections were held tomorrow',
    );
  });

  test('speaks of no rest, sum, lead or net that it does not show', async () => {
    const said = async (slug: string, search: string) => {
      const { sentences, remarks } = await figureOf(slug, search);
      return [...sentences, ...remarks].join(' ');
    };
    expect(await said('favourability-russia', '')).toContain('2% are not reported');
    expect(await said('favourability-russia', 'option=Strongly favourable')).not.toContain('not reported');
    const party = ['party-vote', "option=Democratic Party&option=Don't know"] as const;
    expect(await said(party[0], '')).toMatch(/leads .* by 9\.1 points.*add up to 100\.3%/);
    expect(await said(...party)).not.toMatch(/leads|add up/);
    expect(await said('party-vote', "option=Democratic Party&option=Mongolian People's Party")).toContain(
      "Democratic Party leads Mongolian People's Party by 9.1 points",
    );
  });

  test('has a table of exactly what is drawn', async () => {
    const [trend, latest] = (await tableOf('would-vote', ['No'])) ?? [];
    expect(trend).toMatchObject({
      id: 'trend',
      rows: ['sant-maral-2013-04', 'sant-maral-2012-04', 'sant-maral-2009-04'],
    });
    expect(trend?.columns.slice(3, -1)).toEqual(['No, %']);
    expect(latest).toMatchObject({ id: 'latest', rows: ['No'] });
    expect((await tableOf('favourability-russia', ['Strongly favourable']))?.[0]?.rows).toEqual([
      'Strongly favourable',
    ]);
  });

  test('draws seven of more, and says so', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => `option=Answer ${index + 1}`).join('&');
    const figure = await figureOf('twelve', nine);
    expect(marksOf(figure.spec).map(([key]) => key)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((number) => `Answer ${number}`),
    );
    expect(figure.subtitle).toMatch(/Shown: 7 of 12 answers\.$/);
    expect(figure.remarks.join(' ')).toContain('The chart shows 7 answers');
    const two = await figureOf('twelve', 'option=Answer 1&option=Answer 2');
    expect(marksOf(two.spec).map(([key]) => key)).toEqual(['Answer 1', 'Answer 2']);
    expect(two.remarks.join(' ')).not.toContain('The chart shows');
  });

  test('is empty, and says so, where none of them has a value on the base', async () => {
    const figure = await figureOf('party-vote', "base=valid&option=Don't know");
    expect(figure).toMatchObject({
      spec: null,
      headline: 'Party vote if parliament elections were held tomorrow',
      sentences: ['No wave in this range has a value of the chosen answers on this base.'],
      asked: [],
      search: '?base=valid&option=Don%27t+know',
    });
  });
});

test('an answer that the question does not have is refused with those that it has', async () => {
  expect(await answerOf('would-vote', 'option=No&option=Maybe&option=')).toEqual({
    problems: [{ parameter: 'option', value: ', Maybe', allowed: ['Yes', 'No', "Don't know", 'No answer'] }],
  });
});
