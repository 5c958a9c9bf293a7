import type { Database } from '@/lib/data/db';
import { suggestOrganisations } from '@/lib/data/find/suggestions';
import type { NameStanding } from '@/lib/domain/entry/name-standing';

const mostSimilar = 3;

/** How each of these names stands; a name is known where it is written exactly as the register has it. */
export async function listNameStandings(db: Database, names: readonly string[]): Promise<NameStanding[]> {
  return Promise.all([...new Set(names)].map((name) => standingOf(db, name)));
}

async function standingOf(db: Database, name: string): Promise<NameStanding> {
  const found = await suggestOrganisations(db, name);
  const own = found.find((one) => one.name === name) ?? found.find((one) => one.foundAs === name);
  if (own) return { name, known: own.name, similar: [] };
  const like = found.length > 0 ? found : await suggestOrganisations(db, longestWord(name));
  return { name, known: null, similar: like.slice(0, mostSimilar).map((one) => one.name) };
}

/** The word that most likely tells a name from others. */
function longestWord(name: string): string {
  return name.split(/\s+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
