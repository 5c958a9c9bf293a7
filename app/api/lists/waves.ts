import { listWavesInPlace } from '@/lib/data/api/results';
import { filteredParameters } from '@/lib/domain/api/api-parameters';
import type { ApiList } from '../answer-list';
import { filterOf } from '../read-filter';
import { pageOf } from '../to-answers';

/** The published waves. */
export const waveList: ApiList<typeof filteredParameters> = {
  name: 'waves',
  parameters: filteredParameters,
  async list(db, given, part) {
    const found = await listWavesInPlace(db, { filter: filterOf(given), ...part });
    return found.map(({ place, thing }) => ({
      place,
      thing: { ...thing, page: pageOf('waves', thing.slug) },
    }));
  },
};
