import type { ForeignKey, PackageTable } from '@/lib/domain/formats/package/package-table';

/** The part of docs/data-package.md that lists tables and columns. */
export function writeTableDocs(tables: readonly PackageTable[]): string {
  return tables.map(toSection).join('\n');
}

function toSection({ name, description, columns, primaryKey, foreignKeys }: PackageTable): string {
  const keys = [
    ...(primaryKey.length === 0 ? [] : [`Key: ${codes(primaryKey)}.`]),
    ...foreignKeys.map(toSentence),
  ];
  const rows = columns.map(
    ({ name: column, type, description: meaning, isRequired, isStated }) =>
      `| \`${column}\` | ${type} | ${isRequired ? 'always' : isStated ? 'or why not' : ''} | ${meaning} |`,
  );
  return `### ${name}.csv

${description}
${keys.length === 0 ? '' : `\n${keys.join('\n')}\n`}
| column | type | given | meaning |
|---|---|---|---|
${rows.join('\n')}
`;
}

function toSentence({ columns, table, reference }: ForeignKey): string {
  const isSame = columns.join() === reference.join();
  return `${codes(columns)} leads to \`${table}.csv\`${isSame ? '' : `, ${codes(reference)}`}.`;
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
