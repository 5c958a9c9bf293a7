import type { OrganisationName } from '@/lib/domain/organisation';
import type { Transaction } from './db';
import { freeSlug } from './free-slug';

/** The id of each organisation by the name that it was given with. */
export type OrganisationIds = ReadonlyMap<string, number>;

/** Finds each organisation by its name or an alias, and creates those that are in the register under neither. */
export async function createOrganisations(
  transaction: Transaction,
  organisations: OrganisationName[],
): Promise<OrganisationIds> {
  const ids = new Map<string, number>();
  for (const { name, slug } of organisations) {
    if (ids.has(name)) continue;
    const known = await transaction.organisation.findFirst({
      where: { OR: [{ name }, { aliases: { some: { name } } }] },
      select: { id: true },
    });
    const isTaken = async (candidate: string) =>
      (await transaction.organisation.findUnique({ where: { slug: candidate }, select: { id: true } })) !== null;
    const { id } =
      known ??
      (await transaction.organisation.create({
        data: { name, slug: await freeSlug(slug, isTaken) },
        select: { id: true },
      }));
    ids.set(name, id);
  }
  return ids;
}
