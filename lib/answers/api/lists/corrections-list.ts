import type { ApiList } from '@/lib/answers/api/answer-list';
import { pageOf } from '@/lib/answers/api/to-answers';
import { listCorrectionsAfter } from '@/lib/data/log/corrections';
import { numberOf } from '@/lib/data/sql/in-place';
import { correctionsParameters } from '@/lib/domain/api/api-parameters';

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
