import { wrongQuery } from '@/lib/answers/problem';
import { onlyNamed, refusedQuery, requireQuery } from '@/lib/answers/read-query';
import { publicRoute, type Route } from '@/lib/answers/respond';
import { type Table, type TableForm, tableAs, tableParametersOf } from '@/lib/answers/tables/table-answer';
import { readResultsRecords } from '@/lib/data/results/results';
import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import { type CompareQuery, readCompareQuery } from '@/lib/domain/queries/compare-query';
import { noValues } from '@/lib/domain/queries/list-filter';
import { type ResultsQuery, readResultsQuery } from '@/lib/domain/queries/results-query';
import { columnsOf, type ResultsRecord, textAtOf, toCells } from '@/lib/domain/results/results-rows';
import { toWideCells, wideColumns, wideTextAt } from '@/lib/domain/results/results-wide';
import { database } from '@/lib/request/database';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { namedSeriesOf, problemsOf, readSlots, toWholeQuery } from './read-compare';

const forms = ['shape', 'bom', 'derived'] as const;

/** The route of the compared series: the results table with the name of the series as its last column. */
export function comparedAs(form: TableForm): Route {
  return publicRoute(async (request) =>
    tableAs(form, 'barometer-compare', toTable(await readCompared(tableParametersOf(request, form)))),
  );
}

function toTable({ form, series }: Awaited<ReturnType<typeof readCompared>>): Table {
  const isMarked = form.byteOrderMark;
  if (form.shape === 'wide') {
    const options = [...new Set(series.map(({ option }) => option.label))];
    return {
      columns: wideColumns(options),
      textAt: wideTextAt(options),
      isMarked,
      async *rows() {
        yield toWideCells(await recordsOf(series, { derived: false }), options);
      },
    };
  }
  const columns = columnsOf(form);
  return {
    columns: [...columns, 'series'],
    textAt: [...textAtOf(columns), true],
    isMarked,
    async *rows() {
      for (const one of series)
        yield (await recordsOf([one], form)).map((record) => [...toCells(record, columns), one.label]);
    },
  };
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

async function readCompared(
  parameters: URLSearchParams,
): Promise<{ form: ResultsQuery; series: NamedSeries[] }> {
  const form = requireQuery(readResultsQuery(onlyNamed(parameters, forms), nothing));
  return { form, series: (await readComparedSeries(parameters, forms)).series };
}

/** A comparison is narrowed by its series alone. */
const nothing = { ...noValues, bases: [], groups: [], options: [] };

async function recordsOf(
  series: readonly NamedSeries[],
  form: Pick<ResultsQuery, 'derived'>,
): Promise<ResultsRecord[]> {
  return readResultsRecords(
    await database(),
    series.flatMap(({ values }) => values),
    form,
  );
}
