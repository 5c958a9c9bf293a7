import type { Transaction } from '@/lib/data/db';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { freeSlug } from '@/lib/data/sql/free-slug';
import { toSourceEntry } from '@/lib/domain/entry/to-entry';
import type { ItemEntry, SourceEntry, WaveEntry } from '@/lib/domain/entry/wave-entry';
import { toSlug } from '@/lib/domain/values/slug';
import { cleanLine } from '@/lib/domain/values/text';

/**
 * An entry as it stands beside the register of this moment: sources and questions that it has by slug say what the
 * register says of them, and new ones have slugs that nothing else has. A question typed anew that the register knows
 * under the very same title is that question.
 */
export async function refreshEntry(transaction: Transaction, entry: WaveEntry): Promise<WaveEntry> {
  return {
    ...entry,
    sources: await refreshSources(transaction, entry.sources),
    items: await refreshItems(transaction, entry.items),
  };
}

async function refreshSources(transaction: Transaction, sources: SourceEntry[]): Promise<SourceEntry[]> {
  const taken = new Set(sources.map(({ slug }) => slug));
  const rows = await transaction.source.findMany({
    where: { slug: { in: [...taken] } },
    select: sourceSelect,
  });
  const known = new Map(rows.map((row) => [row.slug, toSource(row)]));
  const refreshed: SourceEntry[] = [];
  for (const typed of sources) {
    const source = known.get(typed.slug);
    if (source) refreshed.push(toSourceEntry(source, typed.key));
    else {
      const isTaken = async (slug: string) =>
        taken.has(slug) ||
        (await transaction.source.findUnique({ where: { slug }, select: { id: true } })) !== null;
      const slug = typed.slug || (await freeSlug(toSlug(cleanLine(typed.title)) ?? 'source', isTaken));
      taken.add(slug);
      refreshed.push({ ...typed, slug });
    }
  }
  return refreshed;
}

async function refreshItems(transaction: Transaction, items: ItemEntry[]): Promise<ItemEntry[]> {
  const titles = new Map<string, string>();
  const refreshed: ItemEntry[] = [];
  for (const item of items) {
    const title = cleanLine(item.question.title);
    // A slug is another's where the register, or an item before this one, has it with another title.
    const isTaken = async (slug: string) => {
      const owner = titles.get(slug) ?? (await findQuestion(transaction, slug))?.title ?? title;
      return owner !== title;
    };
    const slug = cleanLine(item.question.slug) || (await freeSlug(toSlug(title) ?? 'question', isTaken));
    const known = item.question.slug === '' ? null : await findQuestion(transaction, slug);
    titles.set(slug, title);
    refreshed.push({ ...item, question: known ?? { ...item.question, slug } });
  }
  return refreshed;
}

function findQuestion(transaction: Transaction, slug: string) {
  return transaction.question.findUnique({
    where: { slug },
    select: { slug: true, title: true, topic: true },
  });
}
