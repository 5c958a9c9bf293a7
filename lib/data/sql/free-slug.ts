/** The slug itself, or with the first number from 2 that makes it one that nothing has yet. */
export async function freeSlug(slug: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  let candidate = slug;
  for (let count = 2; await isTaken(candidate); count += 1) candidate = `${slug}-${count}`;
  return candidate;
}
