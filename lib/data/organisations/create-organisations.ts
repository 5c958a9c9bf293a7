import type { Transaction } from '@/lib/data/db';
import { freeSlug } from '@/lib/data/sql/free-slug';
import type { OrganisationName } from '@/lib/domain/record/organisation';

/** An organisation as the register has it. */
export type StoredOrganisation = OrganisationName & { id: number };

/** Each organisation as the register has it, by the name that it was given with. */
export type OrganisationIds = ReadonlyMap<string, StoredOrganisation>;

const stored = { id: true, slug: true, name: true } as const;

/**
 * Finds each organisation by its name or an alias, or the one that it turned out to be, and creates those that are in
 * the register under neither.
 */
export async function createOrganisations(
  transaction: Transaction,
  organisations: OrganisationName[],
): Promise<OrganisationIds> {
  const ids = new Map<string, StoredOrganisation>();
  for (const { name, slug } of organisations) {
    if (ids.has(name)) continue;
    const known = await transaction.organisation.findFirst({
      where: { OR: [{ name }, { aliases: { some: { name } } }] },
      select: { ...stored, mergedInto: { select: stored } },
    });
    const isTaken = async (candidate: string) =>
      (await transaction.organisation.findUnique({ where: { slug: candidate }, select: { id: true } })) !==
      null;
    ids.set(
      name,
      known?.mergedInto ??
        known ??
        (await transaction.organisation.create({
          data: { name, slug: await freeSlug(slug, isTaken) },
          select: stored,
        })),
    );
  }
  return ids;
}
