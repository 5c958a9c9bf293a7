import { cache } from 'react';
import { type Facets, getFacets } from '@/lib/data/find/overview';
import type { AllowedValues } from '@/lib/domain/queries/list-filter';
import { database } from './database';

/** What the lists and tables can be narrowed to. */
export const readFacets = cache(async (): Promise<Facets> => getFacets(await database()));

/** The values that each parameter of a filter allows. */
export function allowedValues(facets: Facets): AllowedValues {
  const values = (list: { value: string }[]) => list.map(({ value }) => value);
  return {
    topic: values(facets.topic),
    country: values(facets.country),
    pollster: values(facets.pollster),
    mode: values(facets.mode),
    sampling: values(facets.sampling),
    source: values(facets.source),
  };
}
