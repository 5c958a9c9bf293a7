import { beforeAll, describe, expect, test } from 'vitest';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { mergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { getOrganisation } from '@/lib/data/organisations/organisations-in-place';
import { replaceQuestion, requireQuestion } from '@/lib/data/questions/write-question';
import { write } from '@/lib/data/write';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import { database } from '@/lib/request/database';
import { copyRegister } from '@/tests/samples/open-register';
import { samplePublisher as publisher, publishSample } from '@/tests/samples/publish-sample';
import { correctSample } from '@/tests/samples/sample-corrections';
import { serveRegister } from '@/tests/site/serve-register';
import { listRoutes } from './api/answer-list';
import { namedRoutes } from './api/answer-one';
import { estimateList } from './api/lists/results-list';
import { comparedAs } from './compare/compared-results';
import { embedRoute } from './embed/embed-page';
import { feedOf } from './files/feed';
import { comparedPictureAs } from './pictures/compared-picture';
import { pictureAs } from './pictures/picture-file';
import { listOf, questionListTable, waveListTable } from './tables/list-table';
import { resultsOf, resultsOfAll } from './tables/results-table';

const { GET: getEstimates } = listRoutes(estimateList);
const { GET: getOrganisationOf } = namedRoutes(getOrganisation);
const origin = 'http://localhost:3000';
let version: string | null = null;

/** A register in which an answer, a topic, a group with its dimension, a base and a pollster had other names. */
beforeAll(async () => {
  await serveRegister(await copyRegister('empty'));
  const db = await database();
  const asked = { pollster: 'Sant Maral', fieldwork_start: '2024-01-01', fieldwork_end: '2024-01-09' };
  const young = { ...asked, group_dimension: 'Age', group: '18-29' };
  const decided = { ...asked, base: 'decided', base_note: 'Those who decided' };
  await publishSample(
    db,
    { ...asked, value: '69' },
    { ...asked, option: 'China', value: '3' },
    { ...young, value: '51' },
    { ...young, option: 'China', value: '9' },
    { ...decided, value: '88' },
    { ...decided, option: 'China', value: '4' },
    { ...asked, wave: 'steppe-2025', pollster: 'SMF', value: '70' },
  );
  version = await getRegisterVersion(db);
  await rename('Russia', 'Russian Federation', 'Foreign affairs');
  await rename('Russian Federation', 'The Russian Federation', 'Foreign policy');
  await correctSample(db, {
    wave: 'steppe-2024',
    reason: 'As the report has them.',
    change: (entry) => ({
      ...entry,
      items: entry.items.map((item) => ({
        ...item,
        columns: item.columns.map((column) => ({
          ...column,
          kind: column.kind === 'decided' ? 'decided-voters' : column.kind,
          ...(column.group === '' ? {} : { groupDimension: 'Age group', group: '18–29' }),
        })),
      })),
    }),
  });
  await mergeOrganisations(db, {
    publisher,
    reason: 'They are one.',
    from: 'smf',
    into: 'sant-maral',
    versions: { from: 1, into: 1 },
    moves: 1,
  });
});

async function rename(was: string, label: string, topic: string): Promise<void> {
  await write(await database(), async (transaction) => {
    const stored = await requireQuestion(transaction, 'best-partner');
    const fields = toQuestionFields(stored.content);
    const options = fields.options.map((option) => (option.label === was ? { ...option, label } : option));
    const edit = { ...fields, topic, options, version: stored.version };
    const sent = JSON.parse(JSON.stringify(edit, (_, part) => (part === '' ? undefined : part)));
    await replaceQuestion(transaction, stored, questionEditSchema.parse(sent), async () => {});
  });
}

type Answering = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

const partner = 'best-partner';
const now = 'The+Russian+Federation';
const moved: [string, Answering, string, string][] = [
  ['/questions/best-partner/chart.svg?option=Russia', pictureAs('svg'), partner, `option=${now}`],
  ['/questions/best-partner/chart.png?option=Russian+Federation', pictureAs('png'), partner, `option=${now}`],
  ['/questions/best-partner/chart.svg?group=18-29', pictureAs('svg'), partner, 'group=18%E2%80%9329'],
  [
    '/questions/best-partner/chart.svg?group=Age%3A18-29',
    pictureAs('svg'),
    partner,
    'group=Age+group%3A18%E2%80%9329',
  ],
  ['/questions/best-partner/chart.svg?figure=by-Age', pictureAs('svg'), partner, 'figure=by-Age+group'],
  ['/questions/best-partner/chart.svg?base=decided', pictureAs('svg'), partner, 'base=decided-voters'],
  [
    '/embed/questions/best-partner?option=Russia&option=China',
    embedRoute,
    partner,
    `option=${now}&option=China`,
  ],
  [
    '/questions/best-partner/results.csv?option=Russia&bom=1',
    resultsOf('question', 'csv'),
    partner,
    `option=${now}&bom=1`,
  ],
  [
    '/questions/best-partner/results.json?group=18-29',
    resultsOf('question', 'json'),
    partner,
    'group=18%E2%80%9329',
  ],
  ['/waves/steppe-2024/results.csv?option=Russia', resultsOf('wave', 'csv'), 'steppe-2024', `option=${now}`],
  [
    '/data/results.csv?pollster=smf&topic=Foreign+relations',
    resultsOfAll('csv'),
    '',
    'pollster=sant-maral&topic=Foreign+policy',
  ],
  ['/questions.csv?topic=Foreign+affairs', listOf(questionListTable, 'csv'), '', 'topic=Foreign+policy'],
  ['/waves.json?pollster=smf', listOf(waveListTable, 'json'), '', 'pollster=sant-maral'],
  [
    '/compare/results.csv?question1=best-partner&option1=Russia&pollster1=smf',
    comparedAs('csv'),
    '',
    `question1=best-partner&option1=${now}&pollster1=sant-maral`,
  ],
  [
    '/compare/chart.svg?question1=best-partner&option1=Russia&group1=18-29',
    comparedPictureAs('svg'),
    '',
    `question1=best-partner&option1=${now}&group1=18%E2%80%9329`,
  ],
  [
    '/api/v1/estimates?question=best-partner&base=decided&pollster=smf',
    getEstimates,
    '',
    'question=best-partner&base=decided-voters&pollster=sant-maral',
  ],
];

describe('an address with a name that something had leads to the name that it has now', () => {
  test.each(moved)('%s', async (address, answer, slug, query) => {
    const ask = (path: string) =>
      answer(new Request(`${origin}${path}`), { params: Promise.resolve({ slug }) });
    const response = await ask(address);
    expect([response.status, response.headers.get('location')]).toEqual([
      308,
      `${address.split('?')[0]}?${query}`,
    ]);
    expect((await ask(response.headers.get('location') ?? '')).status).toBe(200);
  });

  test.each<[string, Answering, string]>([
    ['/pollsters/smf/feed.xml', feedOf('pollster'), '/pollsters/sant-maral/feed.xml'],
    ['/pollsters/smf/results.csv', resultsOf('pollster', 'csv'), '/pollsters/sant-maral/results.csv'],
    ['/api/v1/organisations/smf', getOrganisationOf, '/api/v1/organisations/sant-maral'],
  ])('%s', async (address, answer, location) => {
    const at = (path: string, slug: string) =>
      answer(new Request(`${origin}${path}`), { params: Promise.resolve({ slug }) });
    const response = await at(address, 'smf');
    expect([response.status, response.headers.get('location')]).toEqual([308, location]);
    expect((await at(location, 'sant-maral')).status).toBe(200);
  });
});

test('a frame that was pinned before still shows what it showed', async () => {
  const ask = (path: string) =>
    embedRoute(new Request(`${origin}${path}`), { params: Promise.resolve({ slug: partner }) });
  const response = await ask(`/embed/questions/best-partner?option=Russia&version=${version}`);
  const at = response.status === 308 ? (response.headers.get('location') ?? '') : '';
  const shown = at === '' ? response : await ask(at);
  expect(shown.status).toBe(200);
  expect(await shown.text()).toContain('69');
});

test.each([
  '/questions/best-partner/chart.svg?option=Nobody',
  '/questions/best-partner/chart.svg?option=Nobody&group=80-99',
  '/questions/best-partner/chart.svg?base=__proto__',
])('what never had a name is refused: %s', async (address) => {
  const params = Promise.resolve({ slug: partner });
  expect((await pictureAs('svg')(new Request(`${origin}${address}`), { params })).status).toBe(400);
});

test('a name that is given to something else is that one’s', async () => {
  await publishSample(await database(), {
    wave: 'steppe-2026',
    option: 'Russia',
    value: '5',
    topic: 'Foreign policy',
  });
  const params = Promise.resolve({ slug: partner });
  const request = new Request(`${origin}/questions/best-partner/chart.svg?option=Russia`);
  expect((await pictureAs('svg')(request, { params })).status).toBe(200);
});
