import { namedRoutes } from '@/lib/answers/api/answer-one';
import { toOrganisationAnswer } from '@/lib/answers/api/lists/organisations-list';
import { toWaveMark } from '@/lib/answers/api/to-answers';
import { getOrganisation } from '@/lib/data/organisations/organisations-in-place';

/** An organisation with the waves that it is the pollster of. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getOrganisation(db, slug);
  return found && { ...toOrganisationAnswer(found), waves: found.waves.map(toWaveMark) };
});
