import { writeAttribute, writeStated } from '@/lib/domain/record/attribute-cells';
import { attributeNames, attributes } from '@/lib/domain/record/attributes';
import type { Base } from '@/lib/domain/record/estimate';
import { nameItems, repeatedQuestions } from '@/lib/domain/record/item-names';
import { viewKey, viewOf } from '@/lib/domain/record/question-view';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import { writeTypedShare } from '@/lib/domain/values/typed-share';
import type { WaveChange } from './wave-change';

type Place = Omit<WaveChange, 'field' | 'before' | 'after'>;
type Add = (place: Place, field: string, text: string) => void;
type Cells = Map<string, { place: Place; field: string; text: string }>;

const nowhere: Place = {
  question: null,
  questionTitle: null,
  base: null,
  groupDimension: null,
  group: null,
  option: null,
};

/**
 * What a correction changed: every attribute of the wave, every value, and what is said of each item and base, with the
 * old and the new text as in the results table. Null stands where one of the two has nothing of that kind. Values are
 * matched by item, kind of base, group and answer, so that a new order is no change. Where a wave asks a question in several
 * wordings, the question's title is followed by the wording of the item.
 */
export function diffWaves(before: Wave, after: Wave): WaveChange[] {
  const names = nameItems(before.items, after.items);
  const [old, now] = [cellsOf(before, names), cellsOf(after, names)];
  return [...new Map([...old, ...now])].flatMap(([key, { place, field }]) => {
    const [was, is] = [old.get(key)?.text ?? null, now.get(key)?.text ?? null];
    return was === is ? [] : [{ field, ...place, before: was, after: is }];
  });
}

function cellsOf(wave: Wave, names: ReadonlyMap<Item, string>): Cells {
  const cells: Cells = new Map();
  const addTo =
    (item: string | null): Add =>
    (place, field, text) =>
      cells.set(JSON.stringify([item, { ...place, questionTitle: null }, field]), { place, field, text });
  const add = addTo(null);
  add(nowhere, 'wave_title', wave.title);
  add(nowhere, 'country', wave.country);
  for (const name of attributeNames)
    add(nowhere, attributes[name].column, writeAttribute(wave.disclosure, name));
  const repeated = repeatedQuestions(wave.items);
  for (const item of wave.items) {
    const title = repeated.has(item.question.slug) ? titleWithWording(item) : item.question.title;
    addItem(item, title, addTo(names.get(item) ?? null));
  }
  return cells;
}

function titleWithWording({ question, wording }: Item): string {
  const words = valueOf(wording);
  return words === null ? question.title : `${question.title} (“${words.text}”)`;
}

function addItem(item: Item, questionTitle: string, add: Add): void {
  const ofItem = { ...nowhere, question: item.question.slug, questionTitle };
  add(
    ofItem,
    'question_wording',
    writeStated(item.wording, ({ text }) => text),
  );
  add(ofItem, 'wording_language', 'value' in item.wording ? (item.wording.value.language ?? '') : '');
  add(ofItem, 'place', item.place ?? '');
  const references = item.references.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
  const joined = (texts: string[]) => [...new Set(texts)].join('; ');
  add(ofItem, 'source_kind', joined(references.map(({ source }) => source.kind)));
  add(ofItem, 'source_title', joined(references.map(({ source }) => source.title)));
  add(
    ofItem,
    'source_publisher',
    joined(references.map(({ source }) => writeStated(source.publisher, ({ name }) => name))),
  );
  add(ofItem, 'source_author', joined(references.map(({ source }) => writeStated(source.author, String))));
  add(
    ofItem,
    'source_published',
    joined(references.map(({ source }) => writeStated(source.published, String))),
  );
  add(ofItem, 'source_url', joined(references.map(({ source }) => writeStated(source.url, String))));
  add(ofItem, 'source_locator', joined(references.map(({ locator }) => writeStated(locator, String))));
  add(ofItem, 'note', joined(references.flatMap(({ note }) => note ?? [])));
  const seen = new Map<string, number>();
  for (const base of item.bases) addBase(base, ofItem, seen, add);
}

function addBase(base: Base, ofItem: Place, seen: Map<string, number>, add: Add): void {
  // Two bases of one kind and group differ in their notes alone: the second is told apart by its number.
  const key = viewKey(viewOf(base));
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  const ofBase = {
    ...ofItem,
    base: count === 1 ? base.kind : `${base.kind} (${count})`,
    groupDimension: base.groupDimension,
    group: base.group,
  };
  add(ofBase, 'base_note', base.note ?? '');
  add(ofBase, 'base_n', writeStated(base.n, String));
  for (const estimate of base.estimates)
    add({ ...ofBase, option: estimate.option.label }, 'value', writeTypedShare(estimate));
}

function keyOf({ source, locator, note }: Item['references'][number]): string {
  return JSON.stringify([source.slug, locator, note]);
}
