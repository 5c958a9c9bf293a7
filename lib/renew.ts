import { revalidateTag } from 'next/cache';

/** Renews at once, in this process, every kept page that a write touched. Other processes follow the change feed. */
export function renew(tags: readonly string[]): void {
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
}
