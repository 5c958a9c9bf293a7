import { z } from 'zod';
import type { PageKind } from '../data/package/list-pages';

// What the site answers at its addresses, asked without a server: a file holds the very bytes that the site would send.

/** What there is once, at addresses that have no folder but that of the route. */
const single = [
  'data/results.json',
  ...['questions', 'waves', 'pollsters', 'claims', 'corrections'].flatMap((list) => [
    `${list}.csv`,
    `${list}.json`,
  ]),
  'feed.xml',
];

const table = ['results.csv', 'results.json'];
const citations = ['cite.txt', 'cite.bib', 'cite.ris', 'cite.json'];

const ofOne: Record<PageKind, readonly string[]> = {
  questions: [...table, 'chart.svg', 'chart.png', 'feed.xml', ...citations],
  waves: [...table, 'ddi.xml', ...citations],
  pollsters: [...table, 'feed.xml'],
  sources: [...table, ...citations],
  claims: ['claim.csv', 'claim.json'],
};

/** A file has no query: its ending says in which form a citation is. */
const citeForms: Readonly<Record<string, string>> = {
  txt: 'text',
  bib: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
};

const routeSchema = z.object({
  GET: z.custom<(request: Request, context: { params: Promise<object> }) => Promise<Response>>(
    (get) => typeof get === 'function',
  ),
});

/** What the route in a folder of `app` answers at an address. */
async function answer(folder: string, address: string, params: object): Promise<Response> {
  const { GET } = routeSchema.parse(await import(`../../app/${folder}/route.ts`));
  return GET(new Request(address), { params: Promise.resolve(params) });
}

/** A file with what the site answers at its address. */
type AnsweredFile = { name: string; body: AsyncIterable<Uint8Array> };

/** The files that are there once. */
export async function* answerSingle(site: string): AsyncGenerator<AnsweredFile> {
  for (const name of single) yield* answered(name, await answer(name, `${site}/${name}`, {}));
}

/** The files of one thing, of a kind that has them. */
export async function* answerOf(site: string, kind: PageKind, slug: string): AsyncGenerator<AnsweredFile> {
  for (const name of ofOne[kind]) {
    const [, form] = /^cite\.(\w+)$/.exec(name) ?? [];
    const [route, address] = form === undefined ? [name, name] : ['cite', `cite?format=${citeForms[form]}`];
    yield* answered(
      `${kind}/${slug}/${name}`,
      await answer(`${kind}/[slug]/${route}`, `${site}/${kind}/${slug}/${address}`, { slug }),
    );
  }
}

/** Nothing where the site has nothing, as of a source that others cite and no value was taken from. */
function* answered(name: string, { status, body }: Response): Generator<AnsweredFile> {
  if (status === 404) return;
  if (status !== 200 || body === null) throw new Error(`/${name} is answered with ${status}.`);
  yield { name, body: partsOf(body) };
}

async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}
