import { answerNamed } from '@/app/api/answer-one';
import { toOrganisationAnswer } from '@/app/api/lists/organisations';
import { readingAlone } from '@/app/api/reading';
import { toWaveMark } from '@/app/api/to-answers';
import { getOrganisation } from '@/lib/data/api/organisations';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** An organisation with the waves that it is the pollster of. */
export const GET = answerNamed(async (db, slug) => {
  const found = await getOrganisation(db, slug);
  return found && { ...toOrganisationAnswer(found), waves: found.waves.map(toWaveMark) };
});
