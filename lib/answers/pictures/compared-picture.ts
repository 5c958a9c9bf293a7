import { readComparedSeries } from '@/lib/answers/compare/compared-results';
import { onlyNamed, parametersOf, requireQuery } from '@/lib/answers/read-query';
import { publicRoute, type Route } from '@/lib/answers/respond';
import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import { compareSeries } from '@/lib/domain/compare/comparison';
import { type CompareQuery, writeCompareSearch } from '@/lib/domain/queries/compare-query';
import { type PictureQuery, readPictureQuery } from '@/lib/domain/queries/picture-query';
import { env } from '@/lib/env';
import { gapSentences, gateSentences } from '@/lib/figures/compare/comparability-texts';
import { toCompareFigures } from '@/lib/figures/compare/compare-figures';
import { compareHeadline } from '@/lib/figures/compare/series-names';
import { toPictureWords } from '@/lib/figures/picture/picture-texts';
import type { QuestionFigure } from '@/lib/figures/picture/question-figure';
import { readQuestionVersion } from '@/lib/request/read-version';
import { addressOf } from '@/lib/words/page-address';
import { defaultLocale, type Words, wordsOf } from '@/lib/words/words';
import { drawPicture } from './draw-picture';
import { type PictureForm, toPicture } from './picture-file';

const forms = ['theme', 'width'] as const;

/** The route of the compared series as a picture with all that is said of them. */
export function comparedPictureAs(form: PictureForm): Route {
  return publicRoute(async (request) => {
    const parameters = parametersOf(request);
    const look = requireQuery(readPictureQuery(onlyNamed(parameters, forms)));
    const { query, series } = await readComparedSeries(parameters, forms);
    return toPicture(await drawCompared({ query, ...look }, series), 'barometer-compare', form);
  });
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
