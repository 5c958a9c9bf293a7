import { Chart } from '@/components/charts/chart';
import { CompareFinder } from '@/components/compare/compare-finder';
import { CompareForm } from '@/components/compare/compare-form';
import { CompareTools } from '@/components/compare/compare-tools';
import { SideBySide } from '@/components/compare/side-by-side';
import { Figure } from '@/components/figure/figure';
import { PageHead } from '@/components/ui/page-head';
import { namedSeriesOf, type Slot } from '@/lib/answers/compare/read-compare';
import { colourOf, type NamedSeries } from '@/lib/domain/compare/compare-charts';
import { type Comparison, compareSeries } from '@/lib/domain/compare/comparison';
import { type CompareQuery, mostCompared, writeCompareSearch } from '@/lib/domain/queries/compare-query';
import type { QueryProblem } from '@/lib/domain/queries/parameters';
import { fieldworkYears } from '@/lib/domain/record/wave';
import { gapSentences, gateSentences, toSideBySide } from '@/lib/figures/compare/comparability-texts';
import { toCompareFigures } from '@/lib/figures/compare/compare-figures';
import { compareHeadline } from '@/lib/figures/compare/series-names';
import type { Words } from '@/lib/words/words';
import { compareToolsOf } from './compare-downloads';
import { findQuestions } from './find-questions';
import { toSeriesFields, toTimeFields } from './series-fields';

type Asked = {
  query: CompareQuery;
  slots: readonly Slot[];
  problems: readonly QueryProblem[];
  find: string;
  words: Words;
  to: (path: string) => string;
};

/** Up to six series on one chart, with what differs between them, and the forms that choose them. */
export async function ComparePage(asked: Asked) {
  const { query, slots, problems, find, words, to } = asked;
  const { t } = words;
  const series = namedSeriesOf(slots, words);
  const drawn = series.filter(({ values }) => values.length > 0);
  const comparison = compareSeries(series);
  const sheets = slots.flatMap(({ found }) => (found?.items ?? []).map(({ sheet }) => sheet));
  const found = await findQuestions(query, find, to);
  const finder = (
    <CompareFinder
      action={to('/compare')}
      kept={[...new URLSearchParams(writeCompareSearch(query))].map(([name, value]) => ({ name, value }))}
      find={find}
      found={found.shown}
      words={{
        title: t(slots.length === 0 ? 'compare.first' : 'compare.add'),
        label: t('compare.find'),
        button: t('compare.findButton'),
        result: found.text(words),
      }}
    />
  );
  const wrong = problems.map(({ parameter, value, allowed }) => (
    <p key={parameter} role="alert" className="notice notice-warn mt-6">
      {t('compare.wrongParameter', { parameter, value, allowed: words.list([...allowed]) })}
    </p>
  ));
  if (slots.length === 0)
    return (
      <>
        <PageHead title={t('compare.title')}>
          <p>{t('compare.intro', { most: mostCompared })}</p>
        </PageHead>
        {wrong}
        <div className="max-w-xl">{finder}</div>
      </>
    );
  return (
    <>
      {wrong}
      <p className="mt-8 mb-3 flex flex-wrap gap-x-6 text-small text-ink-3">
        {t('compare.eyebrow', { most: mostCompared })}
        <a href="#series" className="lg:hidden">
          {t('compare.toSeries')}
        </a>
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-12">
          {drawn.length === 0 && <h1>{t('compare.nothing')}</h1>}
          {drawn.length > 0 && (
            <Figures series={series} search={writeCompareSearch(query)} words={words} to={to} />
          )}
          {drawn.length > 0 && <Gate series={drawn} comparison={comparison} words={words} />}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <section>
            <h2 id="series" className="no-print mb-3">
              {t('compare.choose')}
            </h2>
            <CompareForm
              action={to('/compare')}
              series={toSeriesFields(slots, { query, words, to })}
              times={toTimeFields(slots, fieldworkYears(sheets), { query, words, to })}
              words={{
                title: t('compare.choose'),
                apply: t('compare.apply'),
                clear: t('compare.clear'),
                splits: t('compare.splits'),
              }}
            />
          </section>
          {slots.length < mostCompared ? (
            finder
          ) : (
            <p className="no-print text-small text-ink-2">{t('compare.full', { most: mostCompared })}</p>
          )}
        </div>
      </div>
    </>
  );
}

function Figures(props: {
  series: readonly NamedSeries[];
  search: string;
  words: Words;
  to: (path: string) => string;
}) {
  const { series, search, words, to } = props;
  return toCompareFigures(series, words, to).map((figure, index) => (
    <Figure
      key={figure.id}
      figure={figure}
      headline={index === 0 && <h1 className="max-w-[21em]">{compareHeadline(series, words)}</h1>}
      drawing={
        figure.fault === undefined ? (
          <Chart
            spec={figure.spec}
            id={`${figure.id}-chart`}
            title={figure.chartTitle}
            desc={figure.subtitle}
            announce=""
          />
        ) : (
          <p>{figure.fault}</p>
        )
      }
      isTableOpen={false}
      tableLabel={words.t('figure.table')}
      tools={index === 0 && <CompareTools {...compareToolsOf(search, words, to)} />}
    />
  ));
}

/** What differs between the series, in words and side by side. */
function Gate(props: { series: NamedSeries[]; comparison: Comparison | null; words: Words }) {
  const { series, comparison, words } = props;
  const { t } = words;
  const sentences = comparison ? gateSentences(comparison, words) : [];
  const gaps = gapSentences(series, words);
  return (
    <section>
      <h2 id="differences">{t(comparison ? 'compare.gate.title' : 'compare.gate.titleAlone')}</h2>
      {sentences.length > 0 && (
        <p className="prose mt-2">
          {sentences.join(' ')} <span className="text-ink-2">{t('compare.gate.by')}</span>
        </p>
      )}
      {gaps.length > 0 && (
        <ul className="prose mt-2 text-small text-ink-2">
          {gaps.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <SideBySide
          caption={t('compare.gate.table')}
          series={series.map(({ number, label }) => ({
            key: String(number),
            label,
            colour: colourOf(number),
          }))}
          rows={toSideBySide(series, comparison, words)}
          words={words}
        />
      </div>
    </section>
  );
}
