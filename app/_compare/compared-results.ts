import { answerApi } from '@/app/api/answer';
import { toReadable } from '@/app/api/readable';
import { refusedQuery, wrongQuery } from '@/app/api/wrong-query';
import { answerStreamed, byteOrderMark } from '@/app/csv-response';
import { answerJsonTable } from '@/app/json-response';
import { readRecords } from '@/lib/data/results';
import { database } from '@/lib/database';
import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import { type CompareQuery, readCompareQuery } from '@/lib/domain/compare/compare-query';
import { writeJsonTable } from '@/lib/domain/json-table';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { type ResultsQuery, readResultsQuery } from '@/lib/domain/results-query';
import { columnsOf, type ResultsRecord, textAtOf, toCells } from '@/lib/domain/results-rows';
import { sharedColumns, toWideCells, wideColumn, wideHeader, wideTextAt } from '@/lib/domain/results-wide';
import { defaultLocale, wordsOf } from '@/lib/format';
import { namedSeriesOf, problemsOf, readSlots, toWholeQuery } from './read-compare';

const forms = ['shape', 'bom', 'derived'] as const;

/** The values of the compared series as CSV: the results table with the name of the series as its last column. */
export function answerComparedCsv(request: Request): Promise<Response> {
  return answerApi(request, async () => {
    const { form, series } = await readCompared(request);
    return answerStreamed('barometer-compare', async function* () {
      const mark = form.byteOrderMark ? byteOrderMark : '';
      if (form.shape === 'wide') {
        const options = optionsOf(series);
        yield mark + writeHeader(wideHeader(options));
        yield writeLines(await wideRows(series, options), wideTextAt(options));
        return;
      }
      const columns = columnsOf(form);
      yield mark + writeHeader([...columns, 'series']);
      for (const one of series) yield writeLines(await longRows(one, form), [...textAtOf(columns), true]);
    });
  }).then(toReadable);
}

/** The same as JSON. */
export function answerComparedJson(request: Request): Promise<Response> {
  return answerJsonTable(request, async () => {
    const { form, series } = await readCompared(request);
    if (new URL(request.url).searchParams.has('bom'))
      throw wrongQuery([{ path: 'bom', reason: 'is for CSV alone: JSON has no byte-order mark' }]);
    const options = optionsOf(series);
    const isWide = form.shape === 'wide';
    const columns = isWide ? [...sharedColumns, ...options.map(wideColumn)] : [...columnsOf(form), 'series'];
    async function* rows() {
      if (isWide) yield await wideRows(series, options);
      else for (const one of series) yield await longRows(one, form);
    }
    return () => writeJsonTable(columns, rows());
  });
}

/**
 * The series that a request asks for, each once.
 * @throws ApiProblem 400 where it asks for none, or for what there is not.
 */
export async function readComparedSeries(
  parameters: URLSearchParams,
  others: readonly string[],
): Promise<{ query: CompareQuery; series: NamedSeries[] }> {
  const { query, problems } = readCompareQuery(parameters, others);
  if (problems.length > 0) throw refusedQuery(problems);
  if (query.series.length === 0)
    throw wrongQuery([{ path: 'question1', reason: 'is missing: the slug of a question (/questions.csv)' }]);
  const slots = await readSlots(query);
  const absent = problemsOf(slots);
  if (absent.length > 0) throw refusedQuery(absent);
  return { query: toWholeQuery(query, slots), series: namedSeriesOf(slots, wordsOf(defaultLocale)) };
}

async function readCompared(request: Request): Promise<{ form: ResultsQuery; series: NamedSeries[] }> {
  const { searchParams } = new URL(request.url);
  const asked = new URLSearchParams([...searchParams].filter(([name]) => isForm(name)));
  const form = readResultsQuery(asked, nothing);
  if ('problems' in form) throw refusedQuery(form.problems);
  return { form: form.query, series: (await readComparedSeries(searchParams, forms)).series };
}

/** A comparison is narrowed by its series alone. */
const nothing = {
  topic: [],
  country: [],
  pollster: [],
  mode: [],
  sampling: [],
  source: [],
  bases: [],
  groups: [],
  options: [],
};

function isForm(name: string): boolean {
  return forms.some((form) => form === name);
}

async function longRows(series: NamedSeries, form: ResultsQuery): Promise<string[][]> {
  const records = await recordsOf([series], form);
  return records.map((record) => [...toCells(record, columnsOf(form)), series.label]);
}

async function wideRows(series: readonly NamedSeries[], options: readonly string[]): Promise<string[][]> {
  return toWideCells(await recordsOf(series, { derived: false }), options);
}

async function recordsOf(
  series: readonly NamedSeries[],
  form: Pick<ResultsQuery, 'derived'>,
): Promise<ResultsRecord[]> {
  return readRecords(
    await database(),
    series.flatMap(({ values }) => values),
    form,
  );
}

function optionsOf(series: readonly NamedSeries[]): string[] {
  return [...new Set(series.map(({ option }) => option.label))];
}
