import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getWave } from '@/lib/data/waves/waves';
import { type ListFilter, noFilter } from '@/lib/domain/queries/list-filter';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { getQuestion, listLatestItems, listQuestions } from './questions';

let db: Database;

beforeAll(async () => {
  db = await openRegister('seeded');
});

describe('a question', () => {
  test('comes with its finding, its options and its items, the earliest fieldwork first', async () => {
    const found = await getQuestion(db, 'would-vote');
    expect(found?.question).toEqual({
      slug: 'would-vote',
      title: 'Would take part if elections were held tomorrow',
      topic: 'Elections',
      finding: 'Asked about an election tomorrow, {Yes} of Mongolians said they would take part',
      options: [
        { label: 'Yes', kind: 'substantive', position: 0, side: null, step: null },
        { label: 'No', kind: 'substantive', position: 1, side: null, step: null },
        { label: "Don't know", kind: 'dont_know', position: 2, side: null, step: null },
        { label: 'No answer', kind: 'no_answer', position: 3, side: null, step: null },
      ],
    });
    expect(found?.items.map(({ sheet }) => sheet.slug)).toEqual([
      'sant-maral-2009-04',
      'sant-maral-2012-04',
      'sant-maral-2013-04',
      'sant-maral-2019-04',
    ]);
    for (const { sheet, item } of found?.items ?? []) {
      const wave = await getWave(db, sheet.slug);
      expect({ ...sheet, items: wave?.items }).toEqual(wave);
      expect(wave?.items).toContainEqual(item);
    }
  });

  test('that is a scale has the sides and steps of its answers, wherever they stand', async () => {
    const found = await getQuestion(db, 'favourability-russia');
    const scale = [
      { label: 'Strongly favourable', kind: 'substantive', position: 0, side: 1, step: 3 },
      { label: 'Somewhat favourable', kind: 'substantive', position: 1, side: 1, step: 2 },
      { label: 'Somewhat unfavourable', kind: 'substantive', position: 2, side: -1, step: 1 },
      { label: 'Strongly unfavourable', kind: 'substantive', position: 3, side: -1, step: 0 },
    ];
    expect(found?.question.options).toEqual(scale);
    expect(found?.items[0]?.item.bases[0]?.estimates.map(({ option }) => option)).toEqual(scale);
  });

  test('knows all sources of each of its waves, those of other questions too', async () => {
    const found = await getQuestion(db, 'economy-direction');
    const kinds = found?.items.map(({ sheet, waveSources }) => [
      sheet.slug,
      [...new Set(waveSources.map(({ kind }) => kind))],
    ]);
    expect(kinds).toEqual([
      ['sant-maral-2022-05', ['news_article', 'opinion_article']],
      ['sant-maral-2023-04', ['opinion_article']],
    ]);
  });

  test('that nobody has entered is none', async () => {
    expect(await getQuestion(db, 'best-enemy')).toBeNull();
  });

  test('has its waves in the order of their fieldwork, however much of it is known', async () => {
    const own = await openRegister('empty');
    await publishSample(
      own,
      { wave: 'started-2022', fieldwork_start: '2022-05' },
      { wave: 'of-2020', fieldwork_start: '2020', fieldwork_end: '2020' },
      { wave: 'until-2024', fieldwork_end: '2024-01-15' },
      { wave: 'undated' },
    );
    expect((await getQuestion(own, 'best-partner'))?.items.map(({ sheet }) => sheet.slug)).toEqual([
      'undated',
      'of-2020',
      'started-2022',
      'until-2024',
    ]);
  });
});

describe('the list of questions', () => {
  const list = (filter: Partial<ListFilter> = {}, page = 1, pageSize = 50) =>
    listQuestions(db, { filter: { ...noFilter, ...filter }, page, pageSize });
  const slugs = async (filter: Partial<ListFilter>) =>
    (await list(filter)).questions.map(({ question }) => question.slug);

  test('goes by topic and title, each with how often it was asked and its latest item', async () => {
    const { questions, total } = await list();
    expect(total).toBe(23);
    expect(
      questions.map(({ question, waves, latest }) => [question.slug, waves, latest.sheet.slug]).slice(0, 6),
    ).toEqual([
      ['economy-direction', 2, 'sant-maral-2023-04'],
      ['party-vote', 2, 'sant-maral-2013-04'],
      ['best-presidential-party-2013', 1, 'sant-maral-2013-04'],
      ['president-vote-2009', 1, 'sant-maral-2009-04'],
      ['would-vote', 4, 'sant-maral-2019-04'],
      ['approve-russian-leadership', 1, 'gallup-rating-world-leaders-2021'],
    ]);
    const keys = questions.map(({ question }) => [question.topic, question.title].join('\n'));
    expect([...keys].sort()).toEqual(keys);
    for (const { question, latest } of questions) {
      const items = (await getQuestion(db, question.slug))?.items ?? [];
      expect(items.at(-1)).toEqual(latest);
    }
  });

  test.each<[Partial<ListFilter>, string[]]>([
    [{ topic: 'Economy' }, ['economy-direction']],
    [{ pollster: 'gallup' }, ['approve-russian-leadership']],
    [{ pollster: 'paperlab', topic: 'Elections' }, []],
    [{ mode: 'telephone' }, ['russia-attack-kazakhstan', 'attitude-russia-changed', 'side-war-ukraine']],
    [{ sampling: 'probability', source: 'opinion_article' }, ['side-war-ukraine']],
    [{ source: 'reference' }, ['favourability-russia']],
    [{ country: 'KZ', topic: 'Government' }, []],
    [
      { country: 'KZ' },
      ['what-happens-in-ukraine', 'russia-attack-kazakhstan', 'attitude-russia-changed', 'side-war-ukraine'],
    ],
  ])('narrowed to %j', async (filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
  });

  test('narrowed shows the latest item of those that fit, and counts them alone', async () => {
    const { questions } = await list({ source: 'primary_report', topic: 'Elections' });
    expect(questions.map(({ question, waves, latest }) => [question.slug, waves, latest.sheet.slug])).toEqual(
      [
        ['party-vote', 2, 'sant-maral-2013-04'],
        ['best-presidential-party-2013', 1, 'sant-maral-2013-04'],
        ['president-vote-2009', 1, 'sant-maral-2009-04'],
        ['would-vote', 3, 'sant-maral-2013-04'],
      ],
    );
  });

  test('page by page is the whole list', async () => {
    const whole = await list();
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list({}, page, 7)));
    expect(pages.map(({ questions }) => questions.length)).toEqual([7, 7, 7, 2]);
    expect(pages.flatMap(({ questions }) => questions)).toEqual(whole.questions);
    expect(await list({}, 5, 7)).toEqual({ total: 23, questions: [] });
  });
});

test('the latest items are those of the latest waves, in the order of the questionnaire', async () => {
  const latest = await listLatestItems(db, 2);
  expect(latest.map(({ question, latest: { sheet } }) => [sheet.slug, question.slug])).toEqual([
    ['sancrox-2025-05', 'confidence-vote-2025'],
    ['sancrox-2025-05', 'prime-minister-stay-2025'],
    ['sancrox-2025-05', 'confidence-vote-public-2025'],
    ['sancrox-2025-05', 'president-single-term'],
    ['sancrox-2025-05', 'parliamentary-or-presidential'],
    ['sancrox-2025-05', 'coalition-or-single-party'],
    ['sancrox-2025-04', 'approve-coalition'],
  ]);
});
