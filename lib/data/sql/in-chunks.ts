/** How many names one statement asks for. */
const usualSize = 1000;

/** A list in pieces that one statement can ask for. */
export function inChunks<T>(list: readonly T[], size = usualSize): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
