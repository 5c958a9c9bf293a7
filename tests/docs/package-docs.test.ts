import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageTables } from '@/lib/request/described-tables';
import { writeTableDocs } from './package-docs';

test('docs/data-package.md lists every table and column as the package describes it', () => {
  const docs = readFileSync('docs/data-package.md', 'utf8');
  expect(docs.slice(docs.indexOf('### organisations.csv'))).toBe(writeTableDocs(packageTables()));
});
