import { inChunks } from '@/lib/data/sql/in-chunks';
import { nameAsStored, namesIn } from '@/lib/data/waves/create-named';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { Database, Transaction } from '../db';

const stored = { slug: true, name: true } as const;

/** The organisations that waves name: those that the register knows, by the name that the waves use, and the others. */
export async function findOrganisations(
  db: Database | Transaction,
  waves: Wave[],
): Promise<{ known: Map<string, OrganisationName>; unknown: string[] }> {
  const known = new Map<string, OrganisationName>();
  const all = [...new Set(namesIn(waves).map(({ name }) => name))];
  for (const names of inChunks(all)) {
    const rows = await db.organisation.findMany({
      where: { name: { in: names } },
      select: { ...stored, mergedInto: { select: stored } },
    });
    const aliases = await db.organisationAlias.findMany({
      where: { name: { in: names } },
      select: { name: true, organisation: { select: { ...stored, mergedInto: { select: stored } } } },
    });
    for (const { name, organisation } of aliases) known.set(name, own(organisation));
    for (const row of rows) known.set(row.name, own(row));
  }
  return { known, unknown: all.filter((name) => !known.has(name)) };
}

/** The names of all organisations of the register, with their aliases. */
export async function listKnownNames(db: Database): Promise<string[]> {
  const select = { name: true } as const;
  const [organisations, aliases] = await Promise.all([
    db.organisation.findMany({ select }),
    db.organisationAlias.findMany({ select }),
  ]);
  return [...organisations, ...aliases].map(({ name }) => name);
}

/** A wave under the names that the register knows its organisations by. */
export function nameAsKnown(wave: Wave, known: ReadonlyMap<string, OrganisationName>): Wave {
  return nameAsStored(wave, { organisations: known, sources: new Map() });
}

function own({ mergedInto, slug, name }: OrganisationName & { mergedInto: OrganisationName | null }) {
  return mergedInto ?? { slug, name };
}

/** The pollsters of waves with the number of their waves, the most first. */
export function countPollsters(waves: readonly Wave[]): { name: string; waves: number }[] {
  const counts = new Map<string, number>();
  for (const { disclosure } of waves)
    for (const { name } of valueOf(disclosure.pollsters) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, waves: count }))
    .sort((a, b) => b.waves - a.waves || (a.name < b.name ? -1 : 1));
}
