import type { ApiList } from '@/lib/answers/api/answer-list';
import { pageOf } from '@/lib/answers/api/to-answers';
import {
  type ListedOrganisation,
  listOrganisationsInPlace,
} from '@/lib/data/organisations/organisations-in-place';
import { wholeListParameters } from '@/lib/domain/api/api-parameters';

/** The organisations that something published names. */
export const organisationList: ApiList<typeof wholeListParameters> = {
  name: 'organisations',
  parameters: wholeListParameters,
  async list(db, _, part) {
    const found = await listOrganisationsInPlace(db, part);
    return found.map(({ place, thing }) => ({ place, thing: toOrganisationAnswer(thing) }));
  },
};

/** An organisation as the API answers with it. */
export function toOrganisationAnswer({ organisation, roles }: ListedOrganisation) {
  const page = roles.pollster > 0 ? pageOf('pollsters', organisation.slug) : null;
  return { ...organisation, roles, page };
}
