import { answerNotFound, answerProblem, answerWhole } from '@/lib/answers/respond';
import { readPictureQuery } from '@/lib/domain/queries/picture-query';
import { env } from '@/lib/env';
import { toPictureWords } from '@/lib/figures/picture/picture-texts';
import { findFigure } from '@/lib/figures/picture/question-figure';
import { readQuestion } from '@/lib/request/read-question';
import { readQuestionVersion } from '@/lib/request/read-version';
import { addressOf } from '@/lib/words/page-address';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { drawPicture } from './draw-picture';
import { toPng } from './to-png';

/** A form that a picture comes in: the ending of its address. */
export type PictureForm = 'svg' | 'png';

const types: Record<PictureForm, string> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };

/** The picture that a request asks for; 404 where there is no such question, 400 where it has no such figure. */
export async function answerPicture(request: Request, slug: string, form: PictureForm): Promise<Response> {
  const asked = readPictureQuery(new URL(request.url).searchParams);
  if ('problems' in asked) return answerProblem(asked.problems);
  const found = await readQuestion(slug);
  const version = await readQuestionVersion(slug);
  if (!found || version === null) return answerNotFound(request);
  const words = wordsOf(defaultLocale);
  const answer = findFigure(found, asked.query, words);
  if ('problems' in answer) return answerProblem(answer.problems);
  const path = addressOf(defaultLocale)(`/questions/${slug}${answer.figure.search}`);
  const said = toPictureWords(answer.figure, { version, address: `${env().SITE_URL}${path}` }, words);
  return sendPicture(await drawPicture(answer.figure, said, asked.query), `barometer-${slug}`, form);
}

/** A picture, drawn as SVG, as the file that is asked for. */
export async function sendPicture(svg: string, name: string, form: PictureForm): Promise<Response> {
  return answerWhole(form === 'svg' ? svg : await toPng(svg), {
    type: types[form],
    disposition: `inline; filename="${name}.${form}"`,
  });
}
