import { diffWaves } from './diff-waves';
import type { Wave } from './wave';

/**
 * Who compared each item of a corrected wave with its source: whoever did so for the correction (`checkedBy`, item by
 * item), else whoever did so before, where nothing of the item changed, else nobody.
 */
export function carryChecks(
  { before, after }: { before: Wave; after: Wave },
  checkedBy: readonly (string | null)[],
): (string | null)[] {
  const changed = new Set(diffWaves(before, after).map(({ question }) => question));
  const earlier = new Map(before.items.map((item) => [item.question.slug, item.checkedBy]));
  return after.items.map(({ question: { slug } }, index) => {
    const kept = changed.has(slug) ? null : (earlier.get(slug) ?? null);
    return checkedBy[index] ?? kept;
  });
}
