import type { Transaction } from '@/lib/data/db';
import type { OrganisationIds } from '@/lib/data/organisations/create-organisations';
import { writeMissing } from '@/lib/data/shapes/missing-column';
import type { Cell } from '@/lib/data/sql/cell';
import { freeSlug } from '@/lib/data/sql/free-slug';
import { inChunks } from '@/lib/data/sql/in-chunks';
import { insertRows, lastIds } from '@/lib/data/sql/insert-rows';
import type { Source } from '@/lib/domain/record/source';
import { RuleError } from '@/lib/domain/rule-error';
import { valueOf } from '@/lib/domain/values/missing';

/** The id and slug of each source in the register, by the slug that it was given with. */
export type SourceIds = ReadonlyMap<string, { id: number; slug: string }>;

/**
 * Finds each source by everything that identifies a document (kind, title, publisher, author, address, date) and by why what it lacks is
 * missing, and creates those that the register does not have. Among several alike, it is the one of the same slug. What the
 * register says of a source that it has stays as it is.
 * @throws RuleError `chain_unknown` where a source cites one that is not among them.
 */
export async function createSources(
  transaction: Transaction,
  sources: Source[],
  organisations: OrganisationIds,
): Promise<SourceIds> {
  const given = new Map(sources.toReversed().map((source) => [source.slug, source]));
  const publisherOf = ({ publisher }: Source) =>
    organisations.get(valueOf(publisher)?.name ?? '')?.id ?? null;
  const alike = await listAlike(transaction, [...given.values()]);
  const lastId = (await lastIds(transaction))('Source');
  const taken = await takenSlugs(transaction, [...given.keys()]);
  const isTaken = async (slug: string) =>
    taken.has(slug) ||
    (!given.has(slug) &&
      (await transaction.source.findUnique({ where: { slug }, select: { id: true } })) !== null);
  const ids = new Map<string, { id: number; slug: string }>();
  const created: Cell[][] = [];
  const added: Source[] = [];
  for (const source of [...given.values()].reverse()) {
    const columns = columnsOf(source, publisherOf(source));
    const key = identityOf(columns);
    const same = alike.get(key) ?? [];
    const known = same.find(({ slug }) => slug === source.slug) ?? same[0];
    if (known) {
      ids.set(source.slug, known);
      continue;
    }
    const row = { id: lastId + created.length + 1, slug: await freeSlug(source.slug, isTaken) };
    taken.add(row.slug);
    added.push(source);
    alike.set(key, [row]);
    ids.set(source.slug, row);
    created.push([row.id, row.slug, ...columnNames.map((name) => columns[name])]);
  }
  await insertRows(transaction, 'Source', ['id', 'slug', ...columnNames], created);
  await linkChains(transaction, added, ids);
  return ids;
}
const columnNames = [
  'kind',
  'title',
  'publisherId',
  'author',
  'url',
  'published',
  'archivedUrl',
  'accessed',
  'language',
  'licence',
  'missing',
] as const;
const identityNames = ['kind', 'title', 'publisherId', 'author', 'url', 'published', 'missing'] as const;

type Columns = Record<(typeof columnNames)[number], Cell>;

function columnsOf(source: Source, publisherId: number | null): Columns {
  const { kind, title, archivedUrl, accessed, language, licence } = source;
  return {
    kind,
    title,
    publisherId,
    author: valueOf(source.author),
    url: valueOf(source.url),
    published: valueOf(source.published),
    archivedUrl,
    accessed,
    language,
    licence,
    missing: missingOf(source),
  };
}

function identityOf(columns: Record<(typeof identityNames)[number], unknown>): string {
  return JSON.stringify(identityNames.map((name) => columns[name]));
}

/** The sources of the register that have the titles of these, by what identifies a document, the oldest first. */
async function listAlike(
  transaction: Transaction,
  sources: readonly Source[],
): Promise<Map<string, { id: number; slug: string }[]>> {
  const alike = new Map<string, { id: number; slug: string }[]>();
  for (const titles of inChunks([...new Set(sources.map(({ title }) => title))])) {
    const rows = await transaction.source.findMany({
      where: { title: { in: titles } },
      select: {
        id: true,
        slug: true,
        kind: true,
        title: true,
        publisherId: true,
        author: true,
        url: true,
        published: true,
        missing: true,
      },
      orderBy: { id: 'asc' },
    });
    for (const { id, slug, ...identity } of rows) {
      const key = identityOf(identity);
      const list = alike.get(key) ?? [];
      list.push({ id, slug });
      alike.set(key, list);
    }
  }
  return alike;
}

async function takenSlugs(transaction: Transaction, slugs: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const some of inChunks(slugs)) {
    const rows = await transaction.source.findMany({ where: { slug: { in: some } }, select: { slug: true } });
    for (const { slug } of rows) taken.add(slug);
  }
  return taken;
}

/** Ties each new source to the next link of its chain, where that link is among the sources. */
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

function missingOf({ publisher, author, url, published }: Source) {
  return writeMissing({ publisher, author, url, published });
}
