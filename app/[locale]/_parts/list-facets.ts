import type { FacetChoice } from '@/components/list/filter-form';
import type { Facets } from '@/lib/data/find/overview';
import type { FilterName, ListFilter } from '@/lib/domain/queries/list-filter';
import type { Words } from '@/lib/words/words';

/** The facets of a list as its form shows them. */
export function toFormFacets(facets: Facets, filter: ListFilter, words: Words): FacetChoice[] {
  const { t } = words;
  const facet = <T extends { value: string; count: number }>(
    name: FilterName,
    label: string,
    values: T[],
    write: (value: T) => string,
  ): FacetChoice => ({
    name,
    label,
    chosen: filter[name],
    options: values.map((value) => ({
      value: value.value,
      label: t('list.option', { value: write(value), count: value.count }),
    })),
  });
  return [
    facet('topic', t('list.topic'), facets.topic, ({ value }) => value),
    facet('country', t('list.country'), facets.country, ({ value }) => words.country(value)),
    facet('pollster', t('list.pollster'), facets.pollster, ({ name }) => name),
    facet('mode', t('list.mode'), facets.mode, ({ value }) => value),
    facet('sampling', t('list.sampling'), facets.sampling, ({ value }) => t(`sampling.${value}`)),
    facet('source', t('list.sourceKind'), facets.source, ({ value }) => t(`sourceKind.${value}`)),
  ];
}
