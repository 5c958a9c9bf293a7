import { lookAlikeOf } from '@/lib/domain/values/skeleton';
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
  return [...ask(`${at}.title`, question.title, titles), ...ask(`${at}.topic`, question.topic, topics)];
}

function answerWarnings({ key, question, options }: ItemEntry, context: EntryContext): EntryWarning[] {
  const known = findKnown(context, question.slug)?.options.map(({ label }) => label) ?? [];
  return options.flatMap((row, index) =>
    ask(`items.${key}.options.${row.key}.label`, row.label, [
      ...known,
      ...options.slice(0, index).map(({ label }) => cleanLine(label)),
    ]),
  );
}

function columnWarnings({ key, question, columns }: ItemEntry, context: EntryContext): EntryWarning[] {
  const known = (findKnown(context, question.slug)?.items ?? []).flatMap(({ bases }) => bases);
  return columns.flatMap((column, index) => {
    const path = `items.${key}.columns.${column.key}`;
    const before = [
      ...known,
      ...columns.slice(0, index).map(({ kind, groupDimension, group }) => ({
        kind: cleanLine(kind),
        groupDimension: cleanLine(groupDimension),
        group: cleanLine(group),
      })),
    ];
    const dimension = cleanLine(column.groupDimension);
    return [
      ...ask(
        `${path}.kind`,
        column.kind,
        before.map(({ kind }) => kind),
      ),
      ...ask(
        `${path}.groupDimension`,
        column.groupDimension,
        before.flatMap((base) => base.groupDimension ?? []),
      ),
      ...ask(
        `${path}.group`,
        column.group,
        before.flatMap(({ groupDimension, group }) => (groupDimension === dimension && group ? group : [])),
      ),
    ];
  });
}

function ask(path: string, typed: string, names: readonly string[]): EntryWarning[] {
  const name = cleanLine(typed);
  const other = lookAlikeOf(name, names);
  return other === null ? [] : [{ path, key: 'looks_alike', values: { name, other } }];
}
