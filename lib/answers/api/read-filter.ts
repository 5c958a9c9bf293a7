import type { z } from 'zod';
import type { filteredParameters, resultsListParameters } from '@/lib/domain/api/api-parameters';
import type { ListFilter } from '@/lib/domain/queries/list-filter';

/** The filter of the lists that a query gives. */
export function filterOf(given: z.output<typeof filteredParameters>): ListFilter {
  const {
    topic = null,
    country = null,
    pollster = null,
    mode = null,
    sampling = null,
    source = null,
  } = given;
  return { topic, country, pollster, mode, sampling, source };
}

/** What a query narrows results to beside the filter of the lists. */
export function resultsQueryOf(given: z.output<typeof resultsListParameters>) {
  const { question = null, wave = null, base = null, group = null, from = null, to = null } = given;
  return { question, wave, base, group, options: [], from, to };
}
