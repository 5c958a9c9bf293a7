import { valueOf } from '@/lib/domain/missing';
import { RuleError } from '@/lib/domain/rule-error';
import type { Source } from '@/lib/domain/source';
import type { Transaction } from './db';
import { freeSlug } from './free-slug';
import { writeMissing } from './missing-column';
import type { OrganisationIds } from './write-organisations';

/** The id of each source by the slug that it was given with. */
export type SourceIds = ReadonlyMap<string, number>;

/**
 * Finds each source by everything that identifies a document (kind, title, publisher, author, address, date), and
 * creates those that the register does not have.
 * @throws RuleError `chain_unknown` where a source cites one that is not among them.
 */
export async function createSources(
  transaction: Transaction,
  sources: Source[],
  organisations: OrganisationIds,
): Promise<SourceIds> {
  const ids = new Map<string, number>();
  for (const source of sources) {
    if (ids.has(source.slug)) continue;
    const publisher = valueOf(source.publisher);
    const identity = {
      kind: source.kind,
      title: source.title,
      publisherId: publisher === null ? null : (organisations.get(publisher.name) ?? null),
      author: valueOf(source.author),
      url: valueOf(source.url),
      published: valueOf(source.published),
    };
    const known = await transaction.source.findFirst({ where: identity, select: { id: true } });
    const id = known?.id ?? (await createSource(transaction, source, identity));
    ids.set(source.slug, id);
  }
  await linkChains(transaction, sources, ids);
  return ids;
}

/** Ties each source to the next link of its chain, where that link is among the sources. */
async function linkChains(transaction: Transaction, sources: Source[], ids: SourceIds): Promise<void> {
  for (const { slug, chain } of sources) {
    const next = chain[0];
    if (!next) continue;
    const [id, citesId] = [ids.get(slug), ids.get(next.slug)];
    if (id === undefined || citesId === undefined)
      throw new RuleError('chain_unknown', { source: slug, cites: next.slug });
    await transaction.source.update({ where: { id }, data: { citesId }, select: { id: true } });
  }
}

async function createSource(
  transaction: Transaction,
  source: Source,
  identity: { kind: Source['kind']; title: string; publisherId: number | null },
): Promise<number> {
  const isTaken = async (slug: string) =>
    (await transaction.source.findUnique({ where: { slug }, select: { id: true } })) !== null;
  const { publisher, author, url, published, archivedUrl, accessed, language, licence } = source;
  const { id } = await transaction.source.create({
    data: {
      ...identity,
      slug: await freeSlug(source.slug, isTaken),
      archivedUrl,
      accessed,
      language,
      licence,
      missing: writeMissing({ publisher, author, url, published }),
    },
    select: { id: true },
  });
  return id;
}
