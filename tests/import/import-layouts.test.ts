import { expect, test } from 'vitest';
import { fileOfBytes } from '@/lib/domain/import/file/import-file';
import { readImport } from '@/lib/domain/import/judging/read-import';
import { mappingSchema, type WrittenMapping } from '@/lib/domain/import/mapping/mapping';
import type { Base, Estimate } from '@/lib/domain/record/estimate';
import { valueOf } from '@/lib/domain/values/missing';

// Small files of many countries, each with the mess of its kind.

const constants = {
  pollster: 'House',
  country: 'ES',
  question_title: 'Vote',
  topic: 'Elections',
  base: 'all',
  source_kind: 'dataset',
  source_title: 'Source',
} as const;
const dated = { wave_title: ['{pollster}, {fieldwork_end}'] };
const span: WrittenMapping['columns'][string] = [
  { attribute: 'fieldwork_start', part: 'start' },
  { attribute: 'fieldwork_end', part: 'end' },
];

/** Each value of a file: dates, group and n, answer and share. */
async function valuesOf(text: string, mapping: Omit<WrittenMapping, 'name'>): Promise<string[]> {
  const told = mappingSchema.parse({ name: 'Layout', constants, composed: dated, ...mapping });
  const { register, issues } = await readImport(fileOfBytes('f', new TextEncoder().encode(text)), told);
  expect(issues).toEqual([]);
  return (register?.waves ?? []).flatMap(({ disclosure, items }) => {
    const days = [disclosure.fieldworkStart, disclosure.fieldworkEnd]
      .map((day) => valueOf(day) ?? '')
      .join('/');
    return items.flatMap(({ bases }) =>
      bases.flatMap((base) => base.estimates.map((one) => `${days} ${baseText(base)}${estimateText(one)}`)),
    );
  });
}

function baseText({ group, n }: Base): string {
  return `${group === null ? '' : `${group} `}n=${valueOf(n) ?? '?'} `;
}

function estimateText({ option, qualifier, value, decimals }: Estimate): string {
  return `${option.label}${qualifier}${value.toFixed(decimals)}`;
}

test('Spanish: a span of dates, percent signs and thousands with points', async () => {
  const text =
    'Fechas;Muestra;PP;PSOE\n28 de febrero al 5 de marzo de 2024;1.012;42,5%;<1\nDel 5 al 9 de abril de 2024;998;n/d;33,1 %';
  expect(
    await valuesOf(text, {
      columns: {
        Fechas: span,
        Muestra: { attribute: 'base_n' },
        PP: { option: 'PP', kind: 'substantive' },
        PSOE: { option: 'PSOE', kind: 'substantive' },
      },
      missing: { 'n/d': 'not_stated' },
    }),
  ).toEqual([
    '2024-02-28/2024-03-05 n=1012 PP=42.5',
    '2024-02-28/2024-03-05 n=1012 PSOE<1',
    '2024-04-05/2024-04-09 n=998 PSOE=33.1',
  ]);
});

test('Japanese: dates with signs, and n in words', async () => {
  const text = '調査日,回答者,支持,不支持\n2024年3月5日～9日,1012人,42,50';
  expect(
    await valuesOf(text, {
      columns: {
        調査日: span,
        回答者: { attribute: 'base_n', form: '{}人' },
        支持: { option: '支持', kind: 'substantive' },
        不支持: { option: '不支持', kind: 'substantive' },
      },
    }),
  ).toEqual(['2024-03-05/2024-03-09 n=1012 支持=42', '2024-03-05/2024-03-09 n=1012 不支持=50']);
});

test('Mongolian: dates in words of their own', async () => {
  expect(
    await valuesOf('Огноо|МАН\n2024 оны 3-р сарын 5|42.5', {
      columns: { Огноо: { attribute: 'fieldwork_end' }, МАН: { option: 'МАН', kind: 'substantive' } },
      dates: { forms: ['{year} оны {month}-р сарын {day}'] },
    }),
  ).toEqual(['/2024-03-05 n=? МАН=42.5']);
});

test('the same answers under several groups, named in two lines', async () => {
  const text = 'Table 3,,,,\n,Men,,Women,\nDate,Yes,No,Yes,No\n2024-03-05,60,40,55,45\nNote: weighted,,,,';
  const answer = (option: string, group: string) => ({
    option,
    kind: 'substantive' as const,
    with: { group, group_dimension: 'Sex' },
  });
  expect(
    await valuesOf(text, {
      table: { headerLines: [2, 3], endsBefore: ['Note'] },
      columns: {
        Date: { attribute: 'fieldwork_end' },
        'Men Yes': answer('Yes', 'Men'),
        'Men No': answer('No', 'Men'),
        'Women Yes': answer('Yes', 'Women'),
        'Women No': answer('No', 'Women'),
      },
    }),
  ).toEqual([
    '/2024-03-05 Men n=? Yes=60',
    '/2024-03-05 Men n=? No=40',
    '/2024-03-05 Women n=? Yes=55',
    '/2024-03-05 Women n=? No=45',
  ]);
});

test('one line for each answer and one column for each day, with rows of n', async () => {
  const text = 'Antwort\t5.3.2024\t12.3.2024\nN\t1 012\t998\nJa\t45,5\t46\nNein\tk.A.\t44';
  expect(
    await valuesOf(text, {
      attributeRows: { column: 'Antwort', rows: { N: { attribute: 'base_n' } } },
      columns: { Antwort: { attribute: 'option' } },
      otherColumns: { kind: 'substantive', header: { attribute: 'fieldwork_end' } },
      dates: { order: 'dmy' },
      missing: { 'k.A.': 'not_stated' },
    }),
  ).toEqual(['/2024-03-05 n=1012 Ja=45.5', '/2024-03-12 n=998 Ja=46', '/2024-03-12 n=998 Nein=44']);
});

test('a day, month and year in three columns, and years of two digits', async () => {
  expect(
    await valuesOf('D,M,Y,Yes\n5,mars,24,60', {
      columns: { Yes: { option: 'Yes', kind: 'substantive' } },
      ignored: ['D', 'M', 'Y'],
      composed: { ...dated, fieldwork_end: ['{D} {M} {Y}'] },
      dates: { twoDigitYearsFrom: 1950 },
    }),
  ).toEqual(['/2024-03-05 n=? Yes=60']);
});
