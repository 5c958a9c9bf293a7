/** Something that would like to stand centred on `wanted` and takes `extent` along the line. */
export interface Spreadable {
  wanted: number;
  extent: number;
}

/**
 * Centres for things on one line so that none overlap, all lie between `from` and `to`, their order is kept, and the sum of
 * the squared distances from where they would like to be is least (isotonic regression by pooling neighbours).
 * Things that do not fit at all are packed from `from` on and run past `to`.
 * Two of extent 10, both wanting 50, between 0 and 100: 45 and 55.
 */
export function spread(items: readonly Spreadable[], from: number, to: number): number[] {
  const order = items
    .map((item, index) => ({ ...item, index }))
    .sort((a, b) => a.wanted - b.wanted || a.index - b.index);
  let before = 0;
  const reduced = order.map((item) => {
    const offset = before + item.extent / 2;
    before += item.extent;
    return { ...item, offset, target: item.wanted - offset };
  });
  const free = Math.max(0, to - from - before);
  const levels = pool(reduced.map((item) => item.target));
  const centres = new Array<number>(items.length).fill(0);
  reduced.forEach((item, rank) => {
    const level = Math.min(from + free, Math.max(from, levels[rank] ?? 0));
    centres[item.index] = level + item.offset;
  });
  return centres;
}

/** The non-decreasing sequence nearest to `targets` in least squares. */
function pool(targets: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const target of targets) {
    let block = { sum: target, count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count >= block.sum / block.count;
      last = blocks.at(-1)
    ) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
}
