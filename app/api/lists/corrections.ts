import { numberOf } from '@/lib/data/api/placed';
import { listCorrectionsAfter } from '@/lib/data/corrections';
import { correctionsParameters } from '@/lib/domain/api/api-parameters';
import type { ApiList } from '../answer-list';
import { pageOf } from '../to-answers';

/** What was corrected, withdrawn, reinstated or put back, in the order in which it was done. */
export const correctionList: ApiList<typeof correctionsParameters> = {
  name: 'corrections',
  parameters: correctionsParameters,
  async list(db, { wave = null }, part) {
    const corrections = await listCorrectionsAfter(db, { after: numberOf(part), limit: part.limit, wave });
    return corrections.map((correction) => ({
      place: String(correction.id),
      thing: { ...correction, page: pageOf('waves', correction.wave.slug) },
    }));
  },
};
