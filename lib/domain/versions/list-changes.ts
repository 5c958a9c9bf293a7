import { z } from 'zod';

/** One place in which two snapshots of a thing differ, each side as a text; null where nothing is there. */
export type SnapshotChange = { path: string; before: string | null; after: string | null };

const recordSchema = z.record(z.string(), z.unknown());
const recordsSchema = z.array(recordSchema).min(1);
type Members = ReadonlyMap<string, { name: string; value: unknown }>;

/** What tells the members of a list apart, and what a reader knows them by. */
const identities = ['id', 'key', 'slug', 'language', 'label', 'name'] as const;
const names = ['label', 'name', 'title', 'slug', 'key', 'language', 'id'] as const;

/**
 * Where two JSON snapshots of one thing differ, place by place. Members of a list of things are laid beside each other
 * by what tells them apart (`id`, `key`, `slug`, …) and called by their label or name of before; a list of plain values
 * is one place. `{ a: 1 }` and `{ a: 2 }` differ in `a`, from `1` to `2`.
 */
export function listChanges(before: unknown, after: unknown): SnapshotChange[] {
  return compare([], before, after);
}

function compare(path: string[], before: unknown, after: unknown): SnapshotChange[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  const goesDeeper =
    (left !== null || right !== null) &&
    (left ?? writeLeaf(before) === null) &&
    (right ?? writeLeaf(after) === null);
  if (!goesDeeper) return leafChange(path, writeLeaf(before), writeLeaf(after));
  const members = new Map([...(right ?? []), ...(left ?? [])]);
  const inside = [...members].flatMap(([identity, { name }]) =>
    compare([...path, name], left?.get(identity)?.value, right?.get(identity)?.value),
  );
  return [...inside, ...orderChange(path, before, after)];
}

function leafChange(path: string[], before: string | null, after: string | null): SnapshotChange[] {
  return before === after ? [] : [{ path: path.join('.'), before, after }];
}

/** Where a list has the same members in another order, the order is what changed. */
function orderChange(path: string[], before: unknown, after: unknown): SnapshotChange[] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [];
  const [was, is] = [partsOf(before), partsOf(after)];
  if (!was || !is || was.size !== is.size || ![...was.keys()].every((identity) => is.has(identity)))
    return [];
  const write = (members: Members, order: Members) =>
    [...order.keys()].map((identity) => members.get(identity)?.name).join(', ');
  return leafChange(path, write(was, was), write(was, is));
}

/** The named parts of a record or of a list of records; null of anything else. */
function partsOf(value: unknown): Members | null {
  const list = recordsSchema.safeParse(value);
  if (list.success) return membersOf(list.data);
  const record = recordSchema.safeParse(value);
  if (!record.success || Array.isArray(value)) return null;
  return new Map(Object.entries(record.data).map(([name, part]) => [name, { name, value: part }]));
}

function membersOf(list: Record<string, unknown>[]): Members {
  const identity = identities.find(
    (key) =>
      new Set(list.map((member) => JSON.stringify(member[key]))).size === list.length &&
      list.every((member) => member[key] !== undefined),
  );
  return new Map(
    list.map((member, index) => {
      const name = names.map((key) => member[key]).find((part) => typeof part === 'string' && part !== '');
      const { id: _, ...value } = member;
      return [
        identity === undefined ? String(index) : JSON.stringify(member[identity]),
        { name: typeof name === 'string' ? name : String(index + 1), value },
      ];
    }),
  );
}

/** A value as a text; null where nothing is said. */
function writeLeaf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(writeLeaf).join(', ');
  if (typeof value === 'object') return Object.keys(value).length === 0 ? null : JSON.stringify(value);
  return String(value);
}
