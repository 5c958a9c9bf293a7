import type { ImportReport } from '@/lib/domain/import/import-report';

/** What is reported of a file without any rows. */
export const emptyReport: ImportReport = {
  file: { name: 'polls.csv', format: 'delimited', encoding: 'utf-8', sheet: null },
  into: 'drafts',
  lines: { total: 0, read: 0, duplicate: 0, withoutValue: 0, refused: 0 },
  waves: { total: 0, created: 0, same: 0, differs: 0 },
  values: { total: 0, created: 0, same: 0, changed: 0, kept: 0 },
  created: [],
  differences: [],
  newQuestions: [],
  newOrganisations: [],
  sameDays: 0,
  pollsters: [],
  period: null,
  issues: [],
  warnings: [],
  notes: [],
};
