import { drawPicture } from '@/app/_picture/draw-picture';
import { type PictureForm, sendPicture } from '@/app/_picture/picture-response';
import { toPictureWords } from '@/app/_picture/picture-words';
import type { QuestionFigure } from '@/app/_picture/question-figure';
import { addressOf } from '@/app/address';
import { answerApi } from '@/app/api/answer';
import { toReadable } from '@/app/api/readable';
import { refusedQuery } from '@/app/api/wrong-query';
import { readQuestionVersion } from '@/app/read-version';
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

/** The compared series as a picture with all that is said of them. */
export function answerComparedPicture(request: Request, form: PictureForm): Promise<Response> {
  return answerApi(request, async () => {
    const { searchParams } = new URL(request.url);
    const asked = new URLSearchParams(
      [...searchParams].filter(([name]) => forms.some((one) => one === name)),
    );
    const look = readPictureQuery(asked);
    if ('problems' in look) throw refusedQuery(look.problems);
    const { query, series } = await readComparedSeries(searchParams, forms);
    return sendPicture(await drawCompared({ query, ...look.query }, series), 'barometer-compare', form);
  }).then(toReadable);
}

async function drawCompared(
  { query, theme, width }: { query: CompareQuery } & Pick<PictureQuery, 'theme' | 'width'>,
  series: readonly NamedSeries[],
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
  return drawPicture(figure, toPictureWords(figure, { version, address }, words), { theme, width });
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
