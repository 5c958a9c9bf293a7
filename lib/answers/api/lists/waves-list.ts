import type { ApiList } from '@/lib/answers/api/answer-list';
import { filterOf } from '@/lib/answers/api/read-filter';
import { pageOf } from '@/lib/answers/api/to-answers';
import { listWavesInPlace } from '@/lib/data/results/results-in-place';
import { filteredParameters } from '@/lib/domain/api/api-parameters';

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
