/** A key for a new part of an entry, which nobody else’s new part has. */
export function newKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return `n${[...numbers].map((number) => number.toString(36)).join('')}`;
}
