import { nameItems } from '@/lib/domain/record/item-names';
import type { Wave } from '@/lib/domain/record/wave';
import { diffWaves } from './diff-waves';

/**
 * Who compared each item of a corrected wave with its source: whoever did so for the correction (`checkedBy`, item by
 * item), else whoever did so before, where nothing of the item changed, else nobody.
 */
export function carryChecks(
  { before, after }: { before: Wave; after: Wave },
  checkedBy: readonly (string | null)[],
): (string | null)[] {
  const names = nameItems(before.items, after.items);
  const earlier = new Map(before.items.map((item) => [names.get(item), item]));
  return after.items.map((item, index) => {
    const was = earlier.get(names.get(item));
    const isSame =
      was !== undefined &&
      diffWaves({ ...before, items: [was] }, { ...after, items: [item] }).every(
        ({ question }) => question === null,
      );
    return checkedBy[index] ?? (isSame ? was.checkedBy : null);
  });
}
