import { keepParts } from './keep-parts';
import { type WaveEntry, waveEntrySchema } from './wave-entry';

/** A field that two versions of an entry hold differently, as texts; null where a version has no such field. */
export type EntryDifference = { path: string; before: string | null; after: string | null };

/** A field that two people changed, each to something else. */
export type EntryConflict = { path: string; mine: string | null; theirs: string | null };

/** Which version of a contested field is kept, by its path. */
export type ConflictChoices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** The fields in which two versions of an entry differ, in the order of the entry. */
export function listDifferences(before: WaveEntry, after: WaveEntry): EntryDifference[] {
  return differencesAt('', before, after);
}

/**
 * Joins what two people made of one entry. What only one of them changed is taken from that one; what both changed, each
 * to something else, is a conflict, and is mine unless `choices` says otherwise. Parts are told apart by their keys.
 */
export function mergeEntries(versions: {
  base: WaveEntry;
  mine: WaveEntry;
  theirs: WaveEntry;
  choices?: ConflictChoices;
}): { merged: WaveEntry; conflicts: EntryConflict[]; taken: EntryDifference[] } {
  const { base, mine, theirs, choices = {} } = versions;
  const conflicts: EntryConflict[] = [];
  const joined = waveEntrySchema.parse(mergeAt('', { base, mine, theirs }, { choices, conflicts }));
  const merged = keepParts(joined, [mine, theirs, base]);
  const contested = conflicts.map(({ path }) => path);
  const taken = listDifferences(mine, merged).filter(({ path }) => !contested.includes(path));
  return { merged, conflicts, taken };
}

type Versions = { base: unknown; mine: unknown; theirs: unknown };
type Merging = { choices: ConflictChoices; conflicts: EntryConflict[] };

function mergeAt(path: string, { base, mine, theirs }: Versions, merging: Merging): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const [ofBase, ofMine, ofTheirs] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  if (ofMine === null || ofTheirs === null) {
    merging.conflicts.push({ path, mine: writeLeaf(mine), theirs: writeLeaf(theirs) });
    return merging.choices[path] === 'theirs' ? theirs : mine;
  }
  const parts = [...new Set([...ofMine.keys(), ...ofTheirs.keys()])].flatMap((name): [string, unknown][] => {
    const versions = { base: ofBase?.get(name), mine: ofMine.get(name), theirs: ofTheirs.get(name) };
    const merged = mergeAt(join(path, name), versions, merging);
    return merged === undefined ? [] : [[name, merged]];
  });
  return Array.isArray(mine) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

function differencesAt(path: string, before: unknown, after: unknown): EntryDifference[] {
  if (isSame(before, after)) return [];
  const [ofBefore, ofAfter] = [partsOf(before), partsOf(after)];
  if (ofBefore === null && ofAfter === null)
    return [{ path, before: writeLeaf(before), after: writeLeaf(after) }];
  const names = new Set([...(ofBefore?.keys() ?? []), ...(ofAfter?.keys() ?? [])]);
  const inside = [...names].flatMap((name) =>
    differencesAt(join(path, name), ofBefore?.get(name), ofAfter?.get(name)),
  );
  // Lists that hold the same in another order.
  return inside.length > 0 || path === ''
    ? inside
    : [{ path, before: writeOrder(ofBefore), after: writeOrder(ofAfter) }];
}

/** The parts of an object, or of a list whose elements have keys; null for what is one field. */
function partsOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((part: unknown) => [keyOf(part), part]));
  if (typeof value !== 'object' || value === null || isField(value)) return null;
  return new Map(Object.entries(value));
}

function keyOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : JSON.stringify(part);
}

/** An attribute with the reason why it is missing, and a question with its name, change as a whole. */
function isField(value: object): boolean {
  return ('text' in value && 'missing' in value) || ('slug' in value && 'topic' in value);
}

function writeLeaf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value);
  if ('text' in value && 'missing' in value) {
    const language = 'language' in value && value.language !== '' ? ` (${value.language})` : '';
    if (value.text !== '') return `${value.text}${language}`;
    return value.missing === 'not_entered' ? '' : String(value.missing);
  }
  if ('question' in value) return writeLeaf(value.question);
  if ('title' in value) return String(value.title);
  if ('label' in value) return String(value.label);
  if ('kind' in value)
    return 'group' in value && value.group !== '' ? String(value.group) : String(value.kind);
  return JSON.stringify(value);
}

function writeOrder(parts: Map<string, unknown> | null): string | null {
  return parts === null ? null : [...parts.values()].map((part) => writeLeaf(part)).join(', ');
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function join(path: string, name: string): string {
  // A cell's name is that of its row and that of its column.
  return `${path}${path === '' ? '' : '.'}${name.replace(' ', '.')}`;
}
