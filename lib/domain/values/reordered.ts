/** Whether those that two lists have in common stand in another order in one than in the other. */
export function isReordered<Key>(before: readonly Key[], after: readonly Key[]): boolean {
  const [was, is] = [new Set(before), new Set(after)];
  const common = after.filter((key) => was.has(key));
  return before.filter((key) => is.has(key)).some((key, index) => key !== common[index]);
}
