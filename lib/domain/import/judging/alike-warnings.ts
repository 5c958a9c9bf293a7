import type { Register } from '@/lib/domain/record/register';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import { alikeIn } from '@/lib/domain/values/skeleton';
import type { FirstLines } from './read-import';

/** Names that the register has: the answers of its questions, by the questions' slugs. */
export type KnownLabels = ReadonlyMap<string, Iterable<string>>;

/**
 * Warnings of names in a file that can hardly be told apart, in it or from those of the register: answers of a question,
 * groups of a dimension, bases, titles and topics.
 */
export function alikeWarnings(register: Register, known: KnownLabels, lines: FirstLines): TableIssue[] {
  const warnings: TableIssue[] = [];
  const warn = (line: number, column: string, names: Iterable<string>) => {
    for (const [first = '', ...others] of alikeIn(names))
      for (const value of others) {
        const reason = `looks like ${JSON.stringify(first)}; if the two are one, write them the same way`;
        warnings.push({ line, column, value, reason });
      }
  };
  for (const { slug, options } of register.questions)
    warn(lines.questions.get(slug) ?? 1, 'option', [
      ...(known.get(slug) ?? []),
      ...options.map(({ label }) => label),
    ]);
  warn(
    1,
    'question_title',
    register.questions.map(({ title }) => title),
  );
  warn(
    1,
    'topic',
    register.questions.map(({ topic }) => topic),
  );
  const bases = register.waves.flatMap(({ items }) => items.flatMap((item) => item.bases));
  warn(
    1,
    'base',
    bases.map(({ kind }) => kind),
  );
  warn(
    1,
    'group_dimension',
    bases.flatMap(({ groupDimension }) => groupDimension ?? []),
  );
  for (const dimension of new Set(bases.flatMap(({ groupDimension }) => groupDimension ?? [])))
    warn(
      1,
      'group',
      bases.flatMap(({ groupDimension, group }) => (groupDimension === dimension && group ? group : [])),
    );
  return warnings;
}
