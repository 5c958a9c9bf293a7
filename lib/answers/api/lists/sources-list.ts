import type { ApiList } from '@/lib/answers/api/answer-list';
import { pageOf } from '@/lib/answers/api/to-answers';
import { listSourcesInPlace } from '@/lib/data/sources/sources-in-place';
import { wholeListParameters } from '@/lib/domain/api/api-parameters';

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
