import type { Base } from '@/lib/domain/record/estimate';
import type { FormerName } from '@/lib/domain/record/former-name';
import { nameItems } from '@/lib/domain/record/item-names';
import { viewKey, viewOf } from '@/lib/domain/record/question-view';
import type { Item, Wave } from '@/lib/domain/record/wave';

/** What of a question has a name in addresses: its topic, and its options, each with its number in the register. */
type NamedQuestion = { topic: string; options: readonly { id: number; label: string }[] };

/** What is called otherwise in another version of a question. */
export function renamesOfQuestion(
  question: string,
  before: NamedQuestion,
  after: NamedQuestion,
): FormerName[] {
  const labels = new Map(after.options.map(({ id, label }) => [id, label]));
  const current = new Set(labels.values());
  return [
    ...before.options.flatMap(({ id, label: name }): FormerName[] => {
      const successor = labels.get(id);
      if (successor === undefined || current.has(name)) return [];
      return [{ question, thing: 'option', name, successor }];
    }),
    ...(before.topic === after.topic
      ? []
      : [{ question, thing: 'topic' as const, name: before.topic, successor: after.topic }]),
  ];
}

/**
 * What is called otherwise in another version of a wave: a base, group or answer that is there no more, where in its item
 * another stands with exactly its values that was not there before.
 */
export function renamesOfWave(before: Wave, after: Wave): FormerName[] {
  const names = nameItems(before.items, after.items);
  const was = new Map(before.items.map((item) => [names.get(item), item]));
  return after.items.flatMap((item) => {
    const earlier = was.get(names.get(item));
    return earlier && earlier.question.slug === item.question.slug ? renamesOfItem(earlier, item) : [];
  });
}

function renamesOfItem(before: Item, after: Item): FormerName[] {
  const question = after.question.slug;
  const [was, is] = [basesOf(before), basesOf(after)];
  const bases = pairGone(was, is, printOf).flatMap(([one, other]) => [
    ...renamed(question, 'base', one.kind, other.kind),
    ...renamed(question, 'dimension', one.groupDimension, other.groupDimension),
    ...renamed(question, 'group', one.group, other.group),
  ]);
  const options = [...is].flatMap(([key, base]) => {
    const earlier = was.get(key);
    if (!earlier) return [];
    return pairGone(byLabel(earlier), byLabel(base), ({ value, decimals, qualifier }) =>
      JSON.stringify([value, decimals, qualifier]),
    ).flatMap(([one, other]) => renamed(question, 'option', one.option.label, other.option.label));
  });
  const all = new Map([...bases, ...options].map((name) => [JSON.stringify(name), name]));
  return [...all.values()];
}

function renamed(
  question: string,
  thing: FormerName['thing'],
  name: string | null,
  successor: string | null,
): FormerName[] {
  return name === null || successor === null || name === successor
    ? []
    : [{ question, thing, name, successor }];
}

function basesOf({ bases }: Item): Map<string, Base> {
  return new Map(bases.map((base) => [viewKey(viewOf(base)), base]));
}

function byLabel({ estimates }: Base) {
  return new Map(estimates.map((estimate) => [estimate.option.label, estimate]));
}

/** The values of a base, as printed. */
function printOf({ estimates }: Base): string {
  return JSON.stringify(
    estimates.map(({ option, value, decimals, qualifier }) => [option.label, value, decimals, qualifier]),
  );
}

/** Things that are there no more, each with the one that came in its stead: the only one new that looks like it. */
function pairGone<Thing>(
  was: ReadonlyMap<string, Thing>,
  is: ReadonlyMap<string, Thing>,
  look: (thing: Thing) => string,
): [Thing, Thing][] {
  const lost = [...was].filter(([key]) => !is.has(key)).map(([, thing]) => thing);
  const found = [...is].filter(([key]) => !was.has(key)).map(([, thing]) => thing);
  return lost.flatMap((thing): [Thing, Thing][] => {
    const [like, rivals] = [found, lost].map((some) => some.filter((one) => look(one) === look(thing)));
    const [other] = like ?? [];
    return other !== undefined && like?.length === 1 && rivals?.length === 1 ? [[thing, other]] : [];
  });
}
