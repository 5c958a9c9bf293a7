import type { ApiList } from '@/lib/answers/api/answer-list';
import { filterOf, resultsQueryOf } from '@/lib/answers/api/read-filter';
import { toEstimateAnswer, toItemAnswer } from '@/lib/answers/api/to-answers';
import { wrongQuery } from '@/lib/answers/problem';
import { refusedQuery } from '@/lib/answers/read-query';
import { getResultsDimensions } from '@/lib/data/results/results';
import { listEstimatesInPlace, listItemsInPlace } from '@/lib/data/results/results-in-place';
import { resultsListParameters } from '@/lib/domain/api/api-parameters';
import type { QueryProblem } from '@/lib/domain/queries/parameters';
import { database } from '@/lib/request/database';

type Parameters = typeof resultsListParameters;
type Given = Parameters['_zod']['output'];

/** The published items. */
export const itemList: ApiList<Parameters> = {
  name: 'items',
  parameters: resultsListParameters,
  judge: requireDimensions,
  async list(db, given, part) {
    const query = { ...resultsQueryOf(given), filter: filterOf(given) };
    const found = await listItemsInPlace(db, { query, ...part });
    return found.map(({ place, thing }) => ({ place, thing: toItemAnswer(thing) }));
  },
};

/** The published values. */
export const estimateList: ApiList<Parameters> = {
  name: 'estimates',
  parameters: resultsListParameters,
  judge: requireDimensions,
  async list(db, given, part) {
    const query = { ...resultsQueryOf(given), filter: filterOf(given) };
    const found = await listEstimatesInPlace(db, { query, ...part });
    return found.map(({ place, thing }) => ({ place, thing: toEstimateAnswer(thing) }));
  },
};

/**
 * Judges whether there is what the results are narrowed to.
 * @throws ApiProblem 400 where nothing is published of the question or wave, or they have no such base or group.
 */
async function requireDimensions(given: Given): Promise<void> {
  const { question, wave, base, group } = resultsQueryOf(given);
  const { bases, groups } = await getResultsDimensions(await database(), { question, wave });
  const named = question === null ? 'wave' : 'question';
  if (given[named] !== undefined && bases.length === 0)
    throw wrongQuery([{ path: named, reason: 'names nothing published' }]);
  const problems = [...problemsOf('base', base, bases), ...problemsOf('group', group, groups)];
  if (problems.length > 0) throw refusedQuery(problems);
}

function problemsOf(parameter: string, value: string | null, allowed: readonly string[]): QueryProblem[] {
  return value === null || allowed.includes(value) ? [] : [{ parameter, value, allowed }];
}
