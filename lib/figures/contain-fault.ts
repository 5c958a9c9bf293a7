/**
 * What `make` makes; where that fails, the mistake is logged with what it is `of`, and `otherwise` stands in its place: one
 * bad row takes down its own figure, and the page around it stands.
 */
export function containFault<T>(of: string, make: () => T, otherwise: () => T): T {
  try {
    return make();
  } catch (error) {
    console.error(`${of} could not be made:`, error);
    return otherwise();
  }
}
