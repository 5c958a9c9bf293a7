import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getFeed } from '@/app/feed.xml/route';
import { GET as getPollsterFeed } from '@/app/pollsters/[slug]/feed.xml/route';
import { GET as getQuestionFeed } from '@/app/questions/[slug]/feed.xml/route';
import { database } from '@/lib/request/database';
import { copyRegister } from '../samples/open-register';
import { correctSample, retype } from '../samples/sample-corrections';
import { serveRegister } from '../site/serve-register';
import { atomSchema } from './atom-schema';

// Feeds of a register with a correction, judged by the rules of RFC 4287.

beforeAll(async () => {
  await serveRegister(await copyRegister('seeded'));
  await correctSample(await database(), {
    wave: 'mongolia-2024',
    reason: 'The article <prints> 70 & more.',
    change: (entry) => retype(entry, '69', '70'),
  });
});
afterAll(async () => (await database()).$disconnect());

function judge(xml: string): void {
  using schema = XmlDocument.fromString(atomSchema);
  using validator = RelaxNGValidator.fromDoc(schema);
  using feed = XmlDocument.fromString(xml);
  validator.validate(feed);
}

const ask = (path: string) => new Request(`http://localhost:3000${path}`);
const ofSlug = (slug: string) => ({ params: Promise.resolve({ slug }) });
const entriesOf = (feed: string) => feed.match(/<entry>/g)?.length ?? 0;

test('the feed of everything is valid and holds every wave, every claim and the correction', async () => {
  const feed = await (await getFeed(ask('/feed.xml'))).text();
  judge(feed);
  expect(entriesOf(feed)).toBe(15 + 2 + 1);
});

test('the feed of a question is valid and holds its waves, their claims and their corrections alone', async () => {
  const feed = await (
    await getQuestionFeed(ask('/questions/best-partner/feed.xml'), ofSlug('best-partner'))
  ).text();
  judge(feed);
  expect(entriesOf(feed)).toBe(1 + 2 + 1);
  expect(feed).toContain('69% → 70%');
});

test('the feed of a pollster is valid and holds its waves alone', async () => {
  const feed = await (
    await getPollsterFeed(ask('/pollsters/demoscope/feed.xml'), ofSlug('demoscope'))
  ).text();
  judge(feed);
  expect(entriesOf(feed)).toBeGreaterThan(0);
  expect(feed).not.toContain('/waves/mongolia-2024');
});

test('there is no feed of what nothing is published of', async () => {
  expect((await getQuestionFeed(ask('/questions/nothing/feed.xml'), ofSlug('nothing'))).status).toBe(404);
  expect((await getPollsterFeed(ask('/pollsters/nothing/feed.xml'), ofSlug('nothing'))).status).toBe(404);
});

test.each([
  ['an entry without an id', /<entry>\n<id>[^<]*<\/id>/, '<entry>'],
  ['an instant without its zone', /<updated>([^<]*)Z</, '<updated>$1<'],
  ['no author', /<author>.*<\/author>/, ''],
  ['a title that stands twice', /<title>/, '<title>Twice</title><title>'],
])('%s would be found', async (_, from, to) => {
  const feed = await (await getFeed(ask('/feed.xml'))).text();
  expect(() => judge(feed.replace(from, to))).toThrow();
});
