import { drawPicture } from '@/app/_picture/draw-picture';
import { type PictureForm, pictureTypes } from '@/app/_picture/picture-response';
import { toPictureWords } from '@/app/_picture/picture-words';
import type { QuestionFigure } from '@/app/_picture/question-figure';
import { toPng } from '@/app/_picture/to-png';
import { addressOf } from '@/app/address';
import { answerApi } from '@/app/api/answer';
import { toReadable } from '@/app/api/readable';
import { refusedQuery } from '@/app/api/wrong-query';
import { readQuestionVersion } from '@/app/read-version';
import { etagOf, unlessKnown } from '@/app/unless-known';
import { cached } from '@/lib/cache';
import { questionTag } from '@/lib/domain/cache-tags';
import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import { type CompareQuery, writeCompareSearch } from '@/lib/domain/compare/compare-query';
import { compareSeries } from '@/lib/domain/compare/comparison';
import { type PictureQuery, readPictureQuery } from '@/lib/domain/picture-query';
import { env } from '@/lib/env';
import { defaultLocale, type Words, wordsOf } from '@/lib/format';
import { toCompareFigures } from './compare-figures';
import { readComparedSeries } from './compared-results';
import { gapSentences, gateSentences } from './gate-texts';
import { compareHeadline } from './series-names';

const forms = ['theme', 'width'] as const;

/** The compared series as a picture with all that is said of them, kept until something it shows changes. */
export function answerComparedPicture(request: Request, form: PictureForm): Promise<Response> {
  return answerApi(request, async () => {
    const { searchParams } = new URL(request.url);
    const asked = new URLSearchParams(
      [...searchParams].filter(([name]) => forms.some((one) => one === name)),
    );
    const look = readPictureQuery(asked);
    if ('problems' in look) throw refusedQuery(look.problems);
    const { query, series } = await readComparedSeries(searchParams, forms);
    const { theme, width } = look.query;
    const text = await cached(
      (_, key: string) => makePicture(JSON.parse(key), series, form),
      { name: `compared-${form}`, tags: series.map(({ question }) => questionTag(question.slug)) },
      JSON.stringify({ query, theme, width }),
    );
    const headers = {
      'Content-Type': pictureTypes[form],
      'Content-Disposition': `inline; filename="barometer-compare.${form}"`,
      'Access-Control-Allow-Origin': '*',
      ETag: etagOf(text),
    };
    const body = form === 'svg' ? text : Buffer.from(text, 'base64');
    return unlessKnown(request.headers.get('if-none-match'), headers, () => new Response(body, { headers }));
  }).then(toReadable);
}

/** A picture as text that can be kept: PNG in Base64. */
async function makePicture(
  { query, theme, width }: { query: CompareQuery } & Pick<PictureQuery, 'theme' | 'width'>,
  series: readonly NamedSeries[],
  form: PictureForm,
): Promise<string> {
  const words = wordsOf(defaultLocale);
  const figure = toComparedFigure(series, words);
  const versions = await Promise.all(series.map(({ question }) => readQuestionVersion(question.slug)));
  const version =
    versions
      .filter((one) => one !== null)
      .sort()
      .at(-1) ?? '';
  const address = `${env().SITE_URL}${addressOf(defaultLocale)(`/compare${writeCompareSearch(query)}`)}`;
  const svg = await drawPicture(figure, toPictureWords(figure, { version, address }, words), {
    theme,
    width,
  });
  return form === 'svg' ? svg : (await toPng(svg)).toString('base64');
}

/** The first figure of a comparison as it stands alone, with what differs between its series. */
export function toComparedFigure(
  series: readonly NamedSeries[],
  words: Words,
): Omit<QuestionFigure, 'view' | 'chosen' | 'search'> {
  const drawn = series.filter(({ values }) => values.length > 0);
  const [figure] = toCompareFigures(drawn, words, addressOf(defaultLocale));
  const comparison = compareSeries(drawn);
  return {
    headline: compareHeadline(series, words),
    subtitle: figure?.subtitle ?? '',
    sentences: figure?.sentences ?? [words.t('compare.nothing')],
    remarks: [...(comparison ? gateSentences(comparison, words) : []), ...gapSentences(drawn, words)],
    spec: figure?.spec ?? null,
    chartTitle: figure?.chartTitle ?? '',
    asked: drawn.flatMap(({ values }) => values),
  };
}
