import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOfColumn } from '@/lib/domain/entry/column-base';
import { emptyColumn } from '@/lib/domain/entry/wave-entry';
import { baseKey, viewKey, viewOf } from './question-view';

const text = fc.constantFrom('a', 'a:b', 'b', ':', '","', 'null');
const whom = fc.record({
  kind: text,
  groupDimension: fc.option(text),
  group: fc.option(text),
  note: fc.option(text),
});
type Whom = typeof whom extends fc.Arbitrary<infer T> ? T : never;

const isSameView = (a: Whom, b: Whom) =>
  a.kind === b.kind && a.groupDimension === b.groupDimension && a.group === b.group;

test('two bases have one key where kind, group and note agree, and are of one view where all but the note does', () => {
  fc.assert(
    fc.property(whom, whom, (a, b) => {
      expect(viewKey(viewOf(a)) === viewKey(viewOf(b))).toBe(isSameView(a, b));
      expect(baseKey(a) === baseKey(b)).toBe(isSameView(a, b) && a.note === b.note);
    }),
    { numRuns: 2000 },
  );
});

test('a column is of a base’s view as it would be kept: without blanks around it, and without an empty group', () => {
  fc.assert(
    fc.property(whom, whom, (a, b) => {
      const typed = {
        ...emptyColumn('c1', 's1'),
        kind: ` ${a.kind}`,
        groupDimension: `${a.groupDimension ?? ''} `,
        group: a.group ?? ' ',
      };
      expect(isOfColumn(typed)(b)).toBe(isSameView(a, b));
    }),
    { numRuns: 1000 },
  );
});
