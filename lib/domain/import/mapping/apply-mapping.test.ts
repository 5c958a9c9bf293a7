import { describe, expect, test } from 'vitest';
import { readDelimitedTable } from '@/lib/domain/import/file/read-table';
import { writeTableIssue } from '@/lib/domain/results/results-csv';
import { type AppliedMapping, applyMapping } from './apply-mapping';
import { mappingSchema, type WrittenMapping } from './mapping';

const wide: WrittenMapping = {
  name: 'Steppe polls',
  columns: {
    Firm: { attribute: 'pollster' },
    From: { attribute: 'fieldwork_start' },
    To: { attribute: 'fieldwork_end' },
    n: { attribute: 'sample_size' },
    Yes: { option: 'Yes', kind: 'substantive' },
    No: { option: 'No', kind: 'substantive' },
  },
  constants: {
    country: 'MN',
    question_title: 'Best partner',
    topic: 'Foreign relations',
    base: 'all',
    source_kind: 'dataset',
    source_title: 'Steppe polls',
  },
  composed: { wave_title: ['{pollster}, {fieldwork_end}', '{pollster}'] },
  missing: { NA: 'not_stated', '-': 'not_entered' },
  shareUnit: 'percent',
};
const header = 'Firm,From,To,n,Yes,No';

function apply(text: string, changes: Partial<WrittenMapping> = {}): AppliedMapping {
  return applyMapping(readDelimitedTable(text), mappingSchema.parse({ ...wide, ...changes }));
}

const issuesOf = (text: string, changes?: Partial<WrittenMapping>) =>
  apply(text, changes).issues.map(writeTableIssue);

test('a group whose n is left out, or has no column, is not given the n of all', () => {
  const option = (label: string) => ({ option: label, kind: 'substantive' as const });
  const party = (group: string) => ({ with: { group_dimension: 'Party', group } });
  const { rows, issues } = apply(
    'Firm,To,n,Yes,Rep,Rep n,Dem,Half,Half n\nA,2024-03-05,1000,40,70,,20,55,\n',
    {
      columns: {
        Firm: { attribute: 'pollster' },
        To: { attribute: 'fieldwork_end' },
        n: { attribute: 'base_n' },
        Yes: option('Yes'),
        Rep: { ...option('Yes'), ...party('Republicans'), from: { base_n: 'Rep n' } },
        Dem: { ...option('Yes'), ...party('Democrats') },
        Half: { ...option('No'), from: { base_n: 'Half n' } },
      },
    },
  );
  expect(issues).toEqual([]);
  const unknown = { missing: 'not_entered' };
  expect(rows.map(({ row }) => [row.group, row.option, row.base_n])).toEqual([
    [null, 'Yes', { value: 1000 }],
    ['Republicans', 'Yes', unknown],
    ['Democrats', 'Yes', unknown],
    [null, 'No', unknown],
  ]);
});

describe('a wide table', () => {
  test('gives a row for each answer with a value, with what is true of all', () => {
    const { rows, issues, lines } = apply(
      `${header}\nA , 2024-03-01,2024-03-05,"1,000",.89,99.0\nB,NA,-,NA,NA,5`,
      {
        decimalMark: '.',
      },
    );
    expect(issues).toEqual([]);
    expect(lines).toEqual({ read: 2, duplicate: 0, withoutValue: 0, refused: 0 });
    expect(
      rows.map(({ line, row }) => [line, row.wave, row.wave_title, row.option, row.value, row.sample_size]),
    ).toEqual([
      [2, 'a-2024-03-05', 'A, 2024-03-05', 'Yes', { value: 0.89, decimals: 2 }, { value: 1000 }],
      [2, 'a-2024-03-05', 'A, 2024-03-05', 'No', { value: 99, decimals: 1 }, { value: 1000 }],
      [3, 'b', 'B', 'No', { value: 5, decimals: 0 }, { missing: 'not_stated' }],
    ]);
    expect(rows[2]?.row).toMatchObject({
      question: 'best-partner',
      fieldwork_start: { missing: 'not_stated' },
      fieldwork_end: { missing: 'not_entered' },
    });
  });

  test('may have groups with an n of their own, names in other words, and several names in a cell', () => {
    const { rows, issues } = apply('Firm,Pop,Client,Old,Old n\nA,rv,"X,Y",~60,300.0', {
      columns: {
        Firm: { attribute: 'pollster' },
        Pop: [{ attribute: 'base' }, { attribute: 'base_note' }],
        Client: { attribute: 'sponsor', separator: ',' },
        Old: {
          option: 'Yes',
          kind: 'substantive',
          with: { group_dimension: 'Age', group: '60+' },
          from: { base_n: 'Old n' },
        },
      },
      aliases: {
        pollster: { A: 'Alpha' },
        base: { rv: 'registered' },
        base_note: { rv: 'Registered voters' },
        sponsor: { Y: 'Ypsilon' },
      },
    });
    expect(issues).toEqual([]);
    expect(rows.map(({ row }) => row)).toMatchObject([
      {
        pollster: { value: ['Alpha'] },
        sponsor: { value: ['X', 'Ypsilon'] },
        base: 'registered',
        base_note: 'Registered voters',
        group: '60+',
        base_n: { value: 300 },
        qualifier: '~',
      },
    ]);
  });

  test('imports an exact duplicate once, and nothing of a line without values, with warnings', () => {
    const { rows, warnings, lines } = apply(`${header}\nA,,2024,5,60,40\nA,,2024,5,60,40\nB,,2024,5,,`);
    expect(rows).toHaveLength(2);
    expect(lines).toEqual({ read: 1, duplicate: 1, withoutValue: 1, refused: 0 });
    expect(warnings.map(writeTableIssue)).toEqual([
      'line 3: is the same as line 2; it is imported once',
      'line 4: has no value, so nothing of it is imported',
    ]);
  });
});

test('a long table has its answers in rows', () => {
  const { rows, issues } = apply('Firm,Answer,Share\nA,yes,60\nA,no,40', {
    columns: {
      Firm: { attribute: 'pollster' },
      Answer: [{ attribute: 'option' }, { attribute: 'option_kind' }],
      Share: { attribute: 'value' },
    },
    aliases: { option: { yes: 'Yes' }, option_kind: { yes: 'substantive', no: 'substantive' } },
  });
  expect(issues).toEqual([]);
  expect(rows.map(({ row }) => [row.option, row.value.value])).toEqual([
    ['Yes', 60],
    ['no', 40],
  ]);
});

test('a table may name its answers in other columns, one for each column of values', () => {
  const { rows } = apply('Firm,First,First share,Second,Second share\nA,Dorj,60,Bat,.5\nB,Bold,5,,', {
    columns: {
      Firm: { attribute: 'pollster' },
      'First share': { kind: 'substantive', from: { option: 'First' } },
      'Second share': { kind: 'substantive', from: { option: 'Second' } },
    },
  });
  expect(rows.map(({ row }) => [row.option, row.value])).toEqual([
    ['Dorj', { value: 60, decimals: 0 }],
    ['Bat', { value: 0.5, decimals: 1 }],
    ['Bold', { value: 5, decimals: 0 }],
  ]);
});

test('a quarter is the months of its fieldwork, where a column gives quarters among other dates', () => {
  const columns: WrittenMapping['columns'] = {
    Firm: { attribute: 'pollster' },
    When: [
      { attribute: 'source_published', only: 'month' },
      { attribute: 'fieldwork_start', only: 'quarter' },
      { attribute: 'fieldwork_end', only: 'quarter' },
    ],
    Yes: { option: 'Yes', kind: 'substantive' },
  };
  const { rows } = apply('Firm,When,Yes\nA,2024-Q3,60\nB,2024-03,60', { columns });
  expect(rows.map(({ row }) => [row.fieldwork_start, row.fieldwork_end, row.source_published])).toEqual([
    [{ value: '2024-07' }, { value: '2024-09' }, { missing: 'not_entered' }],
    [{ missing: 'not_entered' }, { missing: 'not_entered' }, { value: '2024-03' }],
  ]);
});

describe('what the file leaves open is asked', () => {
  test('the order of dates, unless one date of the file shows it', () => {
    const dates = { twoDigitYearsFrom: 1950 };
    expect(issuesOf(`${header}\nA,1/2/2024,3/4/2024,5,60,40`, { dates })).toEqual([
      'line 2, column From, "1/2/2024": the dates of the file could have the order dmy or the order mdy; say the order of day, month and year',
    ]);
    expect(
      issuesOf(`${header}\nA,1/2/2024,3/14/2024,5,60,40\nB,14/2/2024,15/2/2024,5,60,40`, { dates }),
    ).toEqual([
      'line 2, column To, "3/14/2024": the dates of the file disagree: this has not the order dmy; say the order of day, month and year',
      'line 3, column From, "14/2/2024": the dates of the file disagree: this has not the order mdy; say the order of day, month and year',
      'line 2, column From, "1/2/2024": the dates of the file disagree: this has not the order ymd; say the order of day, month and year',
    ]);
    const shown = apply(`${header}\nA,1/2/2024,3/14/2024,5,60,40`, { dates });
    expect(shown.rows[0]?.row.fieldwork_start).toEqual({ value: '2024-01-02' });
    expect(shown.notes).toEqual(['the dates have the order mdy: no other fits all of them']);
  });

  test('the decimal mark, unless one number of the file shows it', () => {
    expect(issuesOf(`${header}\nA,,2024,"1,234",60,40`)).toEqual([
      'line 2, column n, "1,234": the numbers of the file could have the decimal mark "." or the decimal mark ","; say the decimal mark',
    ]);
    expect(apply(`${header}\nA,,2024,"1,234",60.5,40`).rows[0]?.row.sample_size).toEqual({ value: 1234 });
  });

  test('whether shares that are all at or below 1 are fractions', () => {
    const text = `${header}\nA,,2024,5,0.891,0`;
    expect(issuesOf(text, { shareUnit: null })).toEqual([
      'line 2, column Yes, "0.891": all shares of the file are at or below 1; say whether they are percent or fractions',
    ]);
    expect(apply(text, { shareUnit: 'fraction' }).rows.map(({ row }) => row.value)).toEqual([
      { value: 89.1, decimals: 1 },
      { value: 0, decimals: 0 },
    ]);
    expect(apply(text).warnings.map(({ reason }) => reason)).toEqual([
      'all shares of the file are at or below 1, read as percent',
    ]);
  });

  test('columns that the mapping does not name, that the file lacks, and attributes that nothing gives', () => {
    const { topic: _, ...constants } = wide.constants ?? {};
    expect(issuesOf('Firm,From,To,n,Yes,Nope\nA,,2024,5,60,40', { constants })).toEqual([
      'line 1, column No: the mapping names this column, but the file has none of this name',
      'line 1, column Nope: the mapping does not say what this column is; give it a role, or name it as ignored',
      'line 1, column topic: nothing gives this attribute; name a column of the file, or give a constant',
    ]);
  });
});

test('cells are refused with line, column, value and reason, all of them at once', () => {
  const lines = [
    'A,2024-03-05,2024-03-01,5,60,40',
    'B,,2024-02-30,5,60,40',
    'C,,2024,0,101,x',
    ',,2024,5,60,40',
    'Ж!,,2024,5,60,-1',
  ];
  const applied = apply([header, ...lines].join('\n'));
  expect(applied.issues.map(writeTableIssue)).toEqual([
    'line 2, column To, "2024-03-01": the fieldwork ends on 2024-03-01, before it starts on 2024-03-05',
    'line 3, column To, "2024-02-30": this day does not exist',
    'line 4, column n, "0": must be a whole number of at least 1, in plain digits',
    'line 4, column Yes, "101": must be a share from 0 to 100 percent',
    'line 4, column No, "x": must be a number with the decimal mark "."',
    'line 5, column wave_title: no pattern fits: each has a part without a value ({pollster}, {fieldwork_end} or {pollster})',
    'line 6, column No, "-1": must be a number with the decimal mark "."',
  ]);
  expect(applied.lines).toEqual({ read: 0, duplicate: 0, withoutValue: 0, refused: 5 });
});

test('different waves do not get one slug', () => {
  expect(issuesOf(`${header}\nA/B,,2024,5,60,40\nA B,,2024,5,60,40`)).toEqual([
    'line 3, column wave, "A B, 2024": has the slug a-b-2024, as "A/B, 2024" has; put what tells them apart first',
  ]);
});
