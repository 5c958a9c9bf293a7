import { citationOf } from '../answers/files/citation-file';
import { codebookOf } from '../answers/files/codebook-file';
import { feedOf, feedOfAll } from '../answers/files/feed';
import { pictureAs } from '../answers/pictures/picture-file';
import type { NamedRoute, Route } from '../answers/respond';
import { claimAs, claimsAs } from '../answers/tables/claim-table';
import { correctionsAs } from '../answers/tables/correction-table';
import { listOf, pollsterListTable, questionListTable, waveListTable } from '../answers/tables/list-table';
import { resultsOf, resultsOfAll } from '../answers/tables/results-table';
import type { PageKind } from '../data/package/list-pages';
import type { ResultsScope } from '../data/results/results';
import type { CiteForm } from '../domain/queries/cite-query';

// What the site answers at its addresses, asked without a server: a file holds the very bytes that the site would send.

/** What there is once, by its path. */
const single: Readonly<Record<string, Route>> = {
  'data/results.json': resultsOfAll('json'),
  'questions.csv': listOf(questionListTable, 'csv'),
  'questions.json': listOf(questionListTable, 'json'),
  'waves.csv': listOf(waveListTable, 'csv'),
  'waves.json': listOf(waveListTable, 'json'),
  'pollsters.csv': listOf(pollsterListTable, 'csv'),
  'pollsters.json': listOf(pollsterListTable, 'json'),
  'claims.csv': claimsAs('csv'),
  'claims.json': claimsAs('json'),
  'corrections.csv': correctionsAs('csv'),
  'corrections.json': correctionsAs('json'),
  'feed.xml': feedOfAll,
};

/** What there is of one thing, by its path under that of the thing; a file has no query, and so a name for each form. */
const ofOne: Readonly<Record<PageKind, Readonly<Record<string, NamedRoute>>>> = {
  questions: {
    ...resultsFiles('question'),
    'chart.svg': pictureAs('svg'),
    'chart.png': pictureAs('png'),
    'feed.xml': feedOf('question'),
    ...citationFiles('question'),
  },
  waves: { ...resultsFiles('wave'), 'ddi.xml': codebookOf, ...citationFiles('wave') },
  pollsters: { ...resultsFiles('pollster'), 'feed.xml': feedOf('pollster') },
  sources: { ...resultsFiles('source'), ...citationFiles('source') },
  claims: { 'claim.csv': claimAs('csv'), 'claim.json': claimAs('json') },
};

function resultsFiles(kind: keyof ResultsScope) {
  return { 'results.csv': resultsOf(kind, 'csv'), 'results.json': resultsOf(kind, 'json') };
}

function citationFiles(kind: 'question' | 'wave' | 'source') {
  const cite = citationOf(kind);
  const as =
    (form: CiteForm): NamedRoute =>
    (request, context) =>
      cite(new Request(`${request.url}?format=${form}`), context);
  return {
    'cite.txt': as('text'),
    'cite.bib': as('bibtex'),
    'cite.ris': as('ris'),
    'cite.json': as('csl-json'),
  };
}

/** A file with what the site answers at its address. */
type AnsweredFile = { name: string; body: AsyncIterable<Uint8Array> };

/** The files that are there once. */
export async function* answerSingle(site: string): AsyncGenerator<AnsweredFile> {
  for (const [name, route] of Object.entries(single))
    yield* answered(name, await route(new Request(`${site}/${name}`)));
}

/** The files of one thing, of a kind that has them. */
export async function* answerOf(site: string, kind: PageKind, slug: string): AsyncGenerator<AnsweredFile> {
  for (const [file, route] of Object.entries(ofOne[kind])) {
    const name = `${kind}/${slug}/${file}`;
    const context = { params: Promise.resolve({ slug }) };
    yield* answered(name, await route(new Request(`${site}/${name}`), context));
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
