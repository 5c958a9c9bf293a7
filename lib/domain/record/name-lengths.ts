import { valueOf } from '@/lib/domain/values/missing';
import { longestName } from '@/lib/domain/values/text';
import type { Wave } from './wave';

/** A name of a wave, or of what it names, that is longer than one may be; null where none is. */
export function findLongName({ title, disclosure, items }: Wave): string | null {
  const { pollsters, sponsors, fieldworkHouses } = disclosure;
  const organisations = [pollsters, sponsors, fieldworkHouses].flatMap((named) => valueOf(named) ?? []);
  const sources = items.flatMap(({ references }) => references.map(({ source }) => source));
  const bases = items.flatMap((item) => item.bases);
  const names = [
    title,
    ...organisations.map(({ name }) => name),
    ...sources.flatMap((source) => [source.title, valueOf(source.publisher)?.name]),
    ...items.flatMap(({ question }) => [question.title, question.topic]),
    ...bases.flatMap(({ kind, groupDimension, group }) => [kind, groupDimension, group]),
    ...bases.flatMap(({ estimates }) => estimates.map(({ option }) => option.label)),
  ];
  return names.find((name) => name != null && name.length > longestName) ?? null;
}
