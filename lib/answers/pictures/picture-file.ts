import { notFound } from '@/lib/answers/problem';
import { parametersOf, refusedQuery, requireQuery } from '@/lib/answers/read-query';
import { type Answer, type NamedRoute, namedRoute } from '@/lib/answers/respond';
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

/** The route of the picture of a question. */
export function pictureAs(form: PictureForm): NamedRoute {
  return namedRoute(async (request, slug) => {
    const query = requireQuery(readPictureQuery(parametersOf(request)));
    const found = await readQuestion(slug);
    const version = await readQuestionVersion(slug);
    if (!found || version === null) throw notFound(request);
    const words = wordsOf(defaultLocale);
    const answer = findFigure(found, query, words);
    if ('problems' in answer) throw refusedQuery(answer.problems);
    const { figure } = answer;
    const path = addressOf(defaultLocale)(`/questions/${slug}${figure.search}`);
    const said = toPictureWords(figure, { version, address: `${env().SITE_URL}${path}` }, words);
    return toPicture(await drawPicture(figure, said, query), `barometer-${slug}`, form);
  });
}

/** A picture, drawn as SVG, as the file that is asked for. */
export async function toPicture(svg: string, name: string, form: PictureForm): Promise<Answer> {
  return {
    type: types[form],
    body: form === 'svg' ? svg : await toPng(svg),
    file: { shown: 'inline', name: `${name}.${form}` },
  };
}
