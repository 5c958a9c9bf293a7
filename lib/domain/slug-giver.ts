import { toSlug } from './slug';

/** Gives each thing one slug made of its name, and different things different slugs. */
export class SlugGiver {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();

  give(word: string, identity: string, name: string): string {
    const key = JSON.stringify([word, identity]);
    const known = this.given.get(key);
    if (known) return known;
    const stem = toSlug(name) ?? word;
    let slug = stem;
    for (let count = 2; this.taken.has(`${word} ${slug}`); count += 1) slug = `${stem}-${count}`;
    this.given.set(key, slug);
    this.taken.add(`${word} ${slug}`);
    return slug;
  }
}
