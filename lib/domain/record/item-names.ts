import { valueOf } from '@/lib/domain/values/missing';
import type { Item } from './wave';

/** What an item is recognised by within its wave. */
export type ItemIdentity = { question: { slug: string }; wording: Item['wording'] };

/** An item's question and wording as one text; items of a question without a wording are one. */
export function itemKey({ question, wording }: ItemIdentity): string {
  const words = valueOf(wording);
  return JSON.stringify([question.slug, words && [words.text, words.language]]);
}

/**
 * A name for each item of two versions of a wave, the same for the two that are one: those of one question and wording,
 * else the next ones of one question, so that a new wording is a change of the item and not another item.
 */
export function nameItems<T extends ItemIdentity>(
  before: readonly T[],
  after: readonly T[],
): ReadonlyMap<T, string> {
  const names = new Map(before.map((item, index) => [item, `${index}`]));
  const left = new Set(before);
  const taken = new Map<T, string>();
  for (const likeness of [itemKey, ({ question }: ItemIdentity) => question.slug])
    for (const item of after) {
      if (taken.has(item)) continue;
      const same = [...left].find((other) => likeness(other) === likeness(item));
      if (!same) continue;
      taken.set(item, names.get(same) ?? '');
      left.delete(same);
    }
  for (const [index, item] of after.entries()) names.set(item, taken.get(item) ?? `new ${index}`);
  return names;
}

/** The questions that several of these items ask. */
export function repeatedQuestions(items: readonly ItemIdentity[]): ReadonlySet<string> {
  const slugs = items.map(({ question }) => question.slug);
  return new Set(slugs.filter((slug, index) => slugs.indexOf(slug) !== index));
}
