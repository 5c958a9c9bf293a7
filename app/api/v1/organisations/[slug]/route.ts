import { namedRoutes } from '@/app/api/answer-one';
import { toOrganisationAnswer } from '@/app/api/lists/organisations';
import { toWaveMark } from '@/app/api/to-answers';
import { getOrganisation } from '@/lib/data/api/organisations';

/** An organisation with the waves that it is the pollster of. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = namedRoutes(async (db, slug) => {
  const found = await getOrganisation(db, slug);
  return found && { ...toOrganisationAnswer(found), waves: found.waves.map(toWaveMark) };
});
