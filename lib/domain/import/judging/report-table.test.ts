import { expect, test } from 'vitest';
import type { ImportReport } from '@/lib/domain/import/import-report';
import { sampleChange } from '@/tests/samples/sample-change';
import { writeReportTable } from './report-table';

const report: ImportReport = {
  file: { name: 'polls.csv', format: 'delimited', encoding: 'utf-8', sheet: null },
  into: 'drafts',
  lines: { total: 2, read: 1, duplicate: 0, withoutValue: 0, refused: 1 },
  waves: { total: 2, created: 1, same: 0, differs: 1 },
  values: { total: 2, created: 1, same: 0, changed: 1, kept: 0 },
  created: [{ slug: 'steppe-2024', title: 'Steppe Poll, 2024' }],
  differences: [
    {
      slug: 'steppe-2023',
      title: 'Steppe Poll, 2023',
      changes: [{ ...sampleChange, after: '70' }],
    },
  ],
  newQuestions: [],
  newOrganisations: [],
  sameDays: 0,
  pollsters: [],
  period: null,
  issues: [{ line: 3, column: 'value', value: '=1+1', reason: 'must be a number' }],
  warnings: [{ line: 2, column: null, value: null, reason: 'sums to 110' }],
  notes: ['read as windows-1252'],
};

test('a report as a table says everything a line each, and no cell is a formula', () => {
  expect(writeReportTable(report).split('\r\n')).toEqual([
    'what,line,column,value,reason,wave,wave_title,field,question,base,group,option,before,after',
    "refused,3,value,'=1+1,must be a number,,,,,,,,,",
    'warning,2,,,sums to 110,,,,,,,,,',
    'note,,,,read as windows-1252,,,,,,,,,',
    'new,,,,,steppe-2024,"Steppe Poll, 2024",,,,,,,',
    'differs,,,,,steppe-2023,"Steppe Poll, 2023",value,best-partner,all,,Russia,69,70',
    '',
  ]);
});
