import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ResultsTableError, readResultsTable } from '@/lib/domain/results/results-csv';

const folder = '../shared/data/open';

test('tables in other formats are refused without a crash, and it is said what they lack', (context) => {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv'))
    : [];
  if (files.length === 0) context.skip(`no such tables lie in ${folder}`);
  for (const file of files) {
    const reasons = refusalOf(readFileSync(join(folder, file), 'utf8'));
    expect(reasons, file).not.toEqual([]);
    const isTable = reasons.some((reason) => reason.endsWith('from the header'));
    if (isTable) expect(reasons, file).toContain('wave: this column is missing from the header');
  }
});

function refusalOf(csv: string): string[] {
  try {
    readResultsTable(csv);
    return [];
  } catch (error) {
    if (!(error instanceof ResultsTableError)) throw error;
    return error.issues.map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`));
  }
}
