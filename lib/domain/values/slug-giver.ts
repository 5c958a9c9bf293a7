import { toSlug } from './slug';

/** Gives each thing one slug made of its name, and different things different slugs. */
export class SlugGiver {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();
  /** How often each slug has been wanted, so that the hundredth of a name does not ask for all before it. */
  private readonly wanted = new Map<string, number>();

  give(word: string, identity: string, name: string): string {
    const key = JSON.stringify([word, identity]);
    const known = this.given.get(key);
    if (known) return known;
    const stem = toSlug(name) ?? word;
    let count = (this.wanted.get(`${word} ${stem}`) ?? 0) + 1;
    let slug = count === 1 ? stem : `${stem}-${count}`;
    while (this.taken.has(`${word} ${slug}`)) {
      count += 1;
      slug = `${stem}-${count}`;
    }
    this.wanted.set(`${word} ${stem}`, count);
    this.given.set(key, slug);
    this.taken.add(`${word} ${slug}`);
    return slug;
  }
}
