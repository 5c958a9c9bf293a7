import type { ApiList } from '@/lib/answers/api/answer-list';
import { listCorrectionsAfter } from '@/lib/data/log/corrections';
import { numberOf } from '@/lib/data/sql/in-place';
import { correctionsParameters } from '@/lib/domain/api/api-parameters';
import { pathOfThing } from '@/lib/domain/versions/correction';
import { env } from '@/lib/env';

/** What was corrected, withdrawn, reinstated or put back, in the order in which it was done. */
export const correctionList: ApiList<typeof correctionsParameters> = {
  name: 'corrections',
  parameters: correctionsParameters,
  async list(db, { wave = null }, part) {
    const corrections = await listCorrectionsAfter(db, { after: numberOf(part), limit: part.limit, wave });
    return corrections.map(({ of, ...correction }) => {
      const { isOnPage: _, ...subject } = of;
      const path = pathOfThing(of, correction.id);
      return {
        place: String(correction.id),
        thing: { ...correction, subject, page: path === null ? null : `${env().SITE_URL}${path}` },
      };
    });
  },
};
