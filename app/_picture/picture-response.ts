import { addressOf } from '@/app/address';
import { answerProblem } from '@/app/csv-response';
import { readQuestion } from '@/app/read-question';
import { readQuestionVersion } from '@/app/read-version';
import { answerNoTable } from '@/app/results-response';
import { etagOf, unlessKnown } from '@/app/unless-known';
import { cached } from '@/lib/cache';
import { questionTag } from '@/lib/domain/cache-tags';
import { type PictureQuery, readPictureQuery } from '@/lib/domain/picture-query';
import type { QueryProblem } from '@/lib/domain/results-query';
import { env } from '@/lib/env';
import { defaultLocale, wordsOf } from '@/lib/format';
import { drawPicture } from './draw-picture';
import { toPictureWords } from './picture-words';
import { findFigure } from './question-figure';
import { toPng } from './to-png';

/** A form that a picture comes in: the ending of its address. */
export type PictureForm = 'svg' | 'png';

/** The media types of pictures. */
export const pictureTypes: Record<PictureForm, string> = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** The picture of what a question shows at first, kept until something it shows changes; 404 where there is none. */
export async function answerKeptPicture(slug: string, form: PictureForm): Promise<Response> {
  const asked = readPictureQuery(new URLSearchParams());
  if ('problems' in asked) return answerProblem(asked.problems);
  return answerPicture(slug, form, asked.query, null);
}

/** The picture that a request asks for, or whether it has changed; 400 where the question has no such figure. */
export async function answerAskedPicture(
  request: Request,
  slug: string,
  form: PictureForm,
): Promise<Response> {
  const asked = readPictureQuery(new URL(request.url).searchParams);
  if ('problems' in asked) return answerProblem(asked.problems);
  return answerPicture(slug, form, asked.query, request.headers.get('if-none-match'));
}

async function answerPicture(
  slug: string,
  form: PictureForm,
  query: PictureQuery,
  ifNoneMatch: string | null,
): Promise<Response> {
  const kept = { name: `picture-${form}`, tags: [questionTag(slug)] };
  const made = await cached(
    (_, ...key: [string, string]) => makePicture(...key, form),
    kept,
    slug,
    JSON.stringify(query),
  );
  if (made === null) return answerNoTable();
  if ('problems' in made) return answerProblem(made.problems);
  const headers = {
    'Content-Type': pictureTypes[form],
    'Content-Disposition': `inline; filename="barometer-${slug}.${form}"`,
    'Access-Control-Allow-Origin': '*',
    ETag: etagOf(made.text),
  };
  const body = form === 'svg' ? made.text : Buffer.from(made.text, 'base64');
  return unlessKnown(ifNoneMatch, headers, () => new Response(body, { headers }));
}

/** A picture as text that can be kept: PNG in Base64. */
async function makePicture(
  slug: string,
  key: string,
  form: PictureForm,
): Promise<{ text: string } | { problems: QueryProblem[] } | null> {
  const query: PictureQuery = JSON.parse(key);
  const found = await readQuestion(slug);
  const version = await readQuestionVersion(slug);
  if (!found || version === null) return null;
  const words = wordsOf(defaultLocale);
  const answer = findFigure(found, query, words);
  if ('problems' in answer) return answer;
  const path = addressOf(defaultLocale)(`/questions/${slug}${answer.figure.search}`);
  const said = toPictureWords(answer.figure, { version, address: `${env().SITE_URL}${path}` }, words);
  const svg = await drawPicture(answer.figure, said, query);
  return { text: form === 'svg' ? svg : (await toPng(svg)).toString('base64') };
}
