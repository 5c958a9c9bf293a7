import { valueOf } from '@/lib/domain/missing';
import { RuleError } from '@/lib/domain/rule-error';
import type { Source } from '@/lib/domain/source';
import type { Transaction } from './db';
import { freeSlug } from './free-slug';
import { writeMissing } from './missing-column';
import type { OrganisationIds } from './write-organisations';

/** The id and slug of each source in the register, by the slug that it was given with. */
export type SourceIds = ReadonlyMap<string, { id: number; slug: string }>;

/**
 * Finds each source by everything that identifies a document (kind, title, publisher, author, address, date) and by why what it lacks is
 * missing, and creates those that the register does not have. Among several alike, it is the one of the same slug.
 * @throws RuleError `chain_unknown` where a source cites one that is not among them.
 */
export async function createSources(
  transaction: Transaction,
  sources: Source[],
  organisations: OrganisationIds,
): Promise<SourceIds> {
  const ids = new Map<string, { id: number; slug: string }>();
  for (const source of sources) {
    if (ids.has(source.slug)) continue;
    const publisher = valueOf(source.publisher);
    const identity = {
      kind: source.kind,
      title: source.title,
      publisherId: publisher === null ? null : (organisations.get(publisher.name)?.id ?? null),
      author: valueOf(source.author),
      url: valueOf(source.url),
      published: valueOf(source.published),
    };
    const missing = missingOf(source);
    const alike = await transaction.source.findMany({
      where: identity,
      select: { id: true, slug: true, missing: true },
    });
    const same = alike.filter((row) => JSON.stringify(row.missing) === JSON.stringify(missing));
    const known = same.find((row) => row.slug === source.slug) ?? same[0];
    ids.set(source.slug, known ?? (await createSource(transaction, source, identity)));
  }
  await linkChains(transaction, sources, ids);
  return ids;
}

/** Ties each source to the next link of its chain, where that link is among the sources. */
async function linkChains(transaction: Transaction, sources: Source[], ids: SourceIds): Promise<void> {
  for (const { slug, chain } of sources) {
    const next = chain[0];
    if (!next) continue;
    const [id, citesId] = [ids.get(slug)?.id, ids.get(next.slug)?.id];
    if (id === undefined || citesId === undefined)
      throw new RuleError('chain_unknown', { source: slug, cites: next.slug });
    await transaction.source.update({ where: { id }, data: { citesId }, select: { id: true } });
  }
}

async function createSource(
  transaction: Transaction,
  source: Source,
  identity: { kind: Source['kind']; title: string; publisherId: number | null },
): Promise<{ id: number; slug: string }> {
  const isTaken = async (slug: string) =>
    (await transaction.source.findUnique({ where: { slug }, select: { id: true } })) !== null;
  const { archivedUrl, accessed, language, licence } = source;
  return transaction.source.create({
    data: {
      ...identity,
      slug: await freeSlug(source.slug, isTaken),
      archivedUrl,
      accessed,
      language,
      licence,
      missing: missingOf(source),
    },
    select: { id: true, slug: true },
  });
}

function missingOf({ publisher, author, url, published }: Source) {
  return writeMissing({ publisher, author, url, published });
}
