import { listSourcesInPlace } from '@/lib/data/api/sources';
import { wholeListParameters } from '@/lib/domain/api/api-parameters';
import type { ApiList } from '../answer-list';
import { pageOf } from '../to-answers';

/** The sources that something published was taken from. */
export const sourceList: ApiList<typeof wholeListParameters> = {
  name: 'sources',
  parameters: wholeListParameters,
  async list(db, _, part) {
    const found = await listSourcesInPlace(db, part);
    return found.map(({ place, thing: { source, items } }) => ({
      place,
      thing: { ...source, items, page: pageOf('sources', source.slug) },
    }));
  },
};
