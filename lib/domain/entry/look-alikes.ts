import { SeenNames } from '@/lib/domain/values/skeleton';
import { cleanLine } from '@/lib/domain/values/text';
import { type EntryContext, findKnown } from './entry-context';
import type { EntryWarning } from './entry-issue';
import type { ItemEntry, WaveEntry } from './wave-entry';

/**
 * Names in an entry that can hardly be told from another, in it or in the register: answers of a question, groups,
 * dimensions and bases as its earlier waves have them, titles of new questions and their topics.
 */
export function lookAlikes({ items }: WaveEntry, context: EntryContext): EntryWarning[] {
  return items.flatMap((item) => [
    ...questionWarnings(item, context),
    ...answerWarnings(item, context),
    ...columnWarnings(item, context),
  ]);
}

function questionWarnings({ key, question }: ItemEntry, { questions, topics }: EntryContext): EntryWarning[] {
  if (question.slug !== '') return [];
  const at = `items.${key}.question`;
  const titles = questions.map(({ title }) => title);
  return [
    ...ask(`${at}.title`, question.title, new SeenNames(titles)),
    ...ask(`${at}.topic`, question.topic, new SeenNames(topics)),
  ];
}

function answerWarnings({ key, question, options }: ItemEntry, context: EntryContext): EntryWarning[] {
  const seen = new SeenNames(findKnown(context, question.slug)?.options.map(({ label }) => label));
  return options.flatMap((row) => askInTurn(`items.${key}.options.${row.key}.label`, row.label, seen));
}

function columnWarnings({ key, question, columns }: ItemEntry, context: EntryContext): EntryWarning[] {
  const known = (findKnown(context, question.slug)?.items ?? []).flatMap(({ bases }) => bases);
  const kinds = new SeenNames(known.map(({ kind }) => kind));
  const dimensions = new SeenNames(known.flatMap(({ groupDimension }) => groupDimension ?? []));
  const groups = new Map<string, SeenNames>();
  const groupsBy = (dimension: string): SeenNames => {
    const seen = groups.get(dimension) ?? new SeenNames();
    groups.set(dimension, seen);
    return seen;
  };
  for (const { groupDimension, group } of known)
    if (groupDimension !== null && group !== null) groupsBy(groupDimension).add(group);
  return columns.flatMap((column) => {
    const path = `items.${key}.columns.${column.key}`;
    return [
      ...askInTurn(`${path}.kind`, column.kind, kinds),
      ...askInTurn(`${path}.groupDimension`, column.groupDimension, dimensions),
      ...askInTurn(`${path}.group`, column.group, groupsBy(cleanLine(column.groupDimension))),
    ];
  });
}

/** Asks of a name beside those before it, which it then is one of. */
function askInTurn(path: string, typed: string, seen: SeenNames): EntryWarning[] {
  const asked = ask(path, typed, seen);
  seen.add(cleanLine(typed));
  return asked;
}

function ask(path: string, typed: string, seen: SeenNames): EntryWarning[] {
  const name = cleanLine(typed);
  const other = seen.like(name);
  return other === null ? [] : [{ path, key: 'looks_alike', values: { name, other } }];
}
