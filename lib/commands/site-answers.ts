import { GET as claimCsv } from '@/app/claims/[slug]/claim.csv/route';
import { GET as claimJson } from '@/app/claims/[slug]/claim.json/route';
import { GET as claimsCsv } from '@/app/claims.csv/route';
import { GET as claimsJson } from '@/app/claims.json/route';
import { GET as correctionsCsv } from '@/app/corrections.csv/route';
import { GET as correctionsJson } from '@/app/corrections.json/route';
import { GET as resultsJson } from '@/app/data/results.json/route';
import { GET as feed } from '@/app/feed.xml/route';
import { GET as pollsterFeed } from '@/app/pollsters/[slug]/feed.xml/route';
import { GET as pollsterCsv } from '@/app/pollsters/[slug]/results.csv/route';
import { GET as pollsterJson } from '@/app/pollsters/[slug]/results.json/route';
import { GET as pollstersCsv } from '@/app/pollsters.csv/route';
import { GET as pollstersJson } from '@/app/pollsters.json/route';
import { GET as questionPng } from '@/app/questions/[slug]/chart.png/route';
import { GET as questionSvg } from '@/app/questions/[slug]/chart.svg/route';
import { GET as citeQuestion } from '@/app/questions/[slug]/cite/route';
import { GET as questionFeed } from '@/app/questions/[slug]/feed.xml/route';
import { GET as questionCsv } from '@/app/questions/[slug]/results.csv/route';
import { GET as questionJson } from '@/app/questions/[slug]/results.json/route';
import { GET as questionsCsv } from '@/app/questions.csv/route';
import { GET as questionsJson } from '@/app/questions.json/route';
import { GET as citeSource } from '@/app/sources/[slug]/cite/route';
import { GET as sourceCsv } from '@/app/sources/[slug]/results.csv/route';
import { GET as sourceJson } from '@/app/sources/[slug]/results.json/route';
import { GET as citeWave } from '@/app/waves/[slug]/cite/route';
import { GET as waveCodebook } from '@/app/waves/[slug]/ddi.xml/route';
import { GET as waveCsv } from '@/app/waves/[slug]/results.csv/route';
import { GET as waveJson } from '@/app/waves/[slug]/results.json/route';
import { GET as wavesCsv } from '@/app/waves.csv/route';
import { GET as wavesJson } from '@/app/waves.json/route';
import type { PageKind } from '../data/package/list-pages';
import type { CiteForm } from '../domain/cite-query';

// What the site answers at its addresses, asked without a server: a file holds the very bytes that the site would send.

type Answer<Context> = (request: Request, context: Context) => Response | Promise<Response>;
type OfOne = Answer<{ params: Promise<{ slug: string }> }>;

/** A file, and the address that gives it where that is another: a file has no query. */
type SiteFile<Get> = { name: string; address?: string; get: Get };

/** What there is once. */
const single: SiteFile<Answer<void>>[] = [
  { name: 'data/results.json', get: resultsJson },
  { name: 'questions.csv', get: questionsCsv },
  { name: 'questions.json', get: questionsJson },
  { name: 'waves.csv', get: wavesCsv },
  { name: 'waves.json', get: wavesJson },
  { name: 'pollsters.csv', get: pollstersCsv },
  { name: 'pollsters.json', get: pollstersJson },
  { name: 'claims.csv', get: claimsCsv },
  { name: 'claims.json', get: claimsJson },
  { name: 'corrections.csv', get: correctionsCsv },
  { name: 'corrections.json', get: correctionsJson },
  { name: 'feed.xml', get: feed },
];

const ofOne: Record<PageKind, SiteFile<OfOne>[]> = {
  questions: [
    { name: 'results.csv', get: questionCsv },
    { name: 'results.json', get: questionJson },
    { name: 'chart.svg', get: questionSvg },
    { name: 'chart.png', get: questionPng },
    { name: 'feed.xml', get: questionFeed },
    ...citations(citeQuestion),
  ],
  waves: [
    { name: 'results.csv', get: waveCsv },
    { name: 'results.json', get: waveJson },
    { name: 'ddi.xml', get: waveCodebook },
    ...citations(citeWave),
  ],
  pollsters: [
    { name: 'results.csv', get: pollsterCsv },
    { name: 'results.json', get: pollsterJson },
    { name: 'feed.xml', get: pollsterFeed },
  ],
  sources: [
    { name: 'results.csv', get: sourceCsv },
    { name: 'results.json', get: sourceJson },
    ...citations(citeSource),
  ],
  claims: [
    { name: 'claim.csv', get: claimCsv },
    { name: 'claim.json', get: claimJson },
  ],
};

function citations(get: OfOne): SiteFile<OfOne>[] {
  const forms: [string, CiteForm][] = [
    ['txt', 'text'],
    ['bib', 'bibtex'],
    ['ris', 'ris'],
    ['json', 'csl-json'],
  ];
  return forms.map(([ending, form]) => ({ name: `cite.${ending}`, address: `cite?format=${form}`, get }));
}

/** A file with what the site answers at its address. */
type AnsweredFile = { name: string; body: AsyncIterable<Uint8Array> };

/** The files that are there once. */
export async function* answerSingle(site: string): AsyncGenerator<AnsweredFile> {
  for (const { name, get } of single) yield* answered(name, await get(new Request(`${site}/${name}`)));
}

/** The files of one thing, of a kind that has them. */
export async function* answerOf(site: string, kind: PageKind, slug: string): AsyncGenerator<AnsweredFile> {
  const folder = `${kind}/${slug}`;
  for (const { name, address = name, get } of ofOne[kind]) {
    const request = new Request(`${site}/${folder}/${address}`);
    yield* answered(`${folder}/${name}`, await get(request, { params: Promise.resolve({ slug }) }));
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
