import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { decodeTable } from '@/lib/domain/import/file/decode-table';
import { readDelimitedTable } from '@/lib/domain/import/file/read-table';
import { RowJudge } from '@/lib/domain/import/judging/row-judge';
import { type AppliedMapping, applyMapping } from '@/lib/domain/import/mapping/apply-mapping';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { type TableIssue, writeTableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow, ResultsRow } from '@/lib/domain/results/results-row';
import { valueOf } from '@/lib/domain/values/missing';

const folder = '../shared/data/open';

test('polls of Swedish parties are read whole', (context) => {
  const { rows, issues, warnings, lines } = applied(context, 'swedish-polls/Polls.csv', 'swedish-polls');
  expect(issues).toEqual([]);
  expect(lines).toEqual({ read: 2636, duplicate: 0, withoutValue: 0, refused: 0 });
  expect(rows).toHaveLength(21851);
  const waves = [...new Map(rows.map(({ line, row }) => [line, row])).values()];
  expect(waves.filter(({ sample_size: n }) => 'missing' in n)).toHaveLength(157);
  const isQuarter = ({ fieldwork_start: start }: ResultsRow) => valueOf(start)?.length === 7;
  expect(waves.filter(isQuarter)).toHaveLength(30);
  // The quarters stand in for a start that is not given, in 30 of 340 lines.
  expect(waves.filter(({ fieldwork_start: start }) => 'missing' in start)).toHaveLength(310);
  expect(warnings).toEqual([]);
  const judged = judge(rows);
  const early = judged.filter(({ column }) => column === 'source_published');
  expect(early.filter(({ value }) => value?.length === 10)).toHaveLength(27);
  // Besides these 27 days of publication there is one month of publication, which stands for a day that is not given.
  expect(early.filter(({ value }) => value?.length !== 10).map(writeTableIssue)).toEqual([
    'line 2548, column source_published, "1975-11": published on 1975-11, before the fieldwork ended on 1975-12-04',
  ]);
  // "TEMO" and "ZAPERA" are written in two ways. "Novus  (1)" with two blanks is read as the one with one.
  expect(told(judged, 'looks like')).toBe(2);
  expect(told(judged, 'more than rounding')).toBe(5);
  expect(judged.filter(({ reason }) => reason.includes('less than rounding')).map(writeTableIssue)).toEqual([
    'line 2, column value, "98.1": the shares of 2471 of 2636 bases add up to sums of 87 to 99.6, less than rounding explains: not all answers are in the file; nothing is rescaled; the first is "Vote for parliament"',
  ]);
  const sums = sumsOf(rows.filter(({ row }) => row.question === 'party-vote'));
  expect([Math.min(...sums), Math.max(...sums)]).toEqual([87, 101]);
  expect(toRegister(rows).waves).toHaveLength(2636);
});

test('polls on impeachment keep their wordings, their groups and their sums', (context) => {
  const file = 'fivethirtyeight-data/impeachment-polls/impeachment_polls.csv';
  const { rows, issues, warnings, lines } = applied(context, file, 'impeachment-polls');
  expect(issues).toEqual([]);
  expect(lines).toEqual({ read: 540, duplicate: 10, withoutValue: 0, refused: 0 });
  expect(warnings).toHaveLength(10);
  expect(new Set(rows.flatMap(({ row }) => valueOf(row.pollster) ?? [])).size).toBe(35);
  // Its 128 texts are 125 wordings, two of them again with a blank behind, and one line without.
  expect(new Set(rows.flatMap(({ row }) => valueOf(row.question_wording) ?? [])).size).toBe(125);
  const sums = sumsOf(rows.filter(({ row }) => row.group === null));
  expect(Math.max(...sums)).toBe(110);
  expect(judge(rows).map(writeTableIssue)).toContain(
    'line 388, column value, "110": the shares of "Impeachment: if_impeach_then_remove" add up to 110, more than rounding explains; nothing is rescaled',
  );
  expect(rows.filter(({ row }) => row.group !== null && 'value' in row.base_n).length).toBeGreaterThan(2000);
  const { waves } = toRegister(rows);
  const several = waves.filter(
    ({ items }) => new Set(items.map(({ question }) => question.slug)).size < items.length,
  );
  expect(several.length).toBeGreaterThan(0);
});

test('polls on the president have a base for each population', (context) => {
  const file = 'fivethirtyeight-polls-mirror/president_approval_polls.csv';
  const { rows, issues, lines } = applied(context, file, 'president-approval-polls');
  expect(issues).toEqual([]);
  expect(lines).toEqual({ read: 10009, duplicate: 0, withoutValue: 0, refused: 0 });
  const basesOf = new Map<string, Set<string>>();
  for (const { row } of rows) basesOf.set(row.wave, (basesOf.get(row.wave) ?? new Set()).add(row.base));
  expect(basesOf.size).toBe(6893);
  expect([...basesOf.values()].filter(({ size }) => size > 1)).toHaveLength(2818);
  // Of 21 polls the file has figures of one population twice or more: the mapping notes which of them are not the first.
  expect(rows.filter(({ row }) => /^(Second|Third) figures/.test(row.base_note ?? ''))).toHaveLength(44);
  expect(toRegister(rows).waves).toHaveLength(6893);
  expect(judge(rows).map(({ reason }) => reason)).toContain(
    '2818 of 6893 polls have several populations, kept as separate bases of one item; this is the first',
  );
});

test('trust in presidents has a column for each of 37 countries', (context) => {
  const folderOfTrust = 'fivethirtyeight-data/trump-world-trust';
  for (const [file, waves] of [['TRUMPWORLD-pres.csv', 289] as const, ['TRUMPWORLD-us.csv', 325] as const]) {
    const { rows, issues } = applied(context, `${folderOfTrust}/${file}`, 'trump-world-trust');
    expect(issues).toEqual([]);
    expect(toRegister(rows).waves).toHaveLength(waves);
    expect(new Set(rows.map(({ row }) => row.country)).size).toBe(37);
  }
});

test('polls of two years name the same things in different columns', (context) => {
  const ratings = 'fivethirtyeight-data/pollster-ratings';
  const older = applied(context, `${ratings}/2014/raw-polls.tsv`, 'pollster-ratings-2014');
  expect([older.issues, older.lines.read]).toEqual([[], 6614]);
  // `.89` of a line is 0.89.
  toRegister(older.rows);
  const newer = applied(context, `${ratings}/2023/raw-polls.csv`, 'pollster-ratings-2023');
  expect(newer.lines.read + newer.lines.refused).toBe(11475);
  // Half a person is no sample size.
  expect(new Set(newer.issues.map(({ column }) => column))).toEqual(new Set(['samplesize']));
});

test('polls on Mueller are refused for one that ends before it starts', (context) => {
  const file = 'fivethirtyeight-data/mueller-polls/mueller-approval-polls.csv';
  const { issues, lines } = applied(context, file, 'mueller-polls');
  expect(lines).toEqual({ read: 64, duplicate: 0, withoutValue: 0, refused: 1 });
  expect(issues.map(writeTableIssue)).toEqual([
    'line 2, column End, "7/17/17": the fieldwork ends on 2017-07-17, before it starts on 2018-07-15',
  ]);
});

test('a file whose bytes are no text is refused at the first of them', (context) => {
  const bytes = bytesOf(context, 'fivethirtyeight-data/ahca-polls/ahca_polls.csv');
  expect(() => decodeTable(bytes)).toThrow('line 8, "0x81": the byte at offset 2429 is no text in UTF-8');
  expect(() => decodeTable(bytes, 'windows-1252')).toThrow(
    'line 8, "0x81": the byte at offset 2429 is no text',
  );
});

function applied(context: TestContext, file: string, mapping: string): AppliedMapping {
  const bytes = bytesOf(context, file);
  const written = JSON.parse(readFileSync(new URL(`mappings/${mapping}.json`, import.meta.url), 'utf8'));
  const parsed = mappingSchema.parse(written);
  return applyMapping(readDelimitedTable(decodeTable(bytes, parsed.encoding).text, parsed.delimiter), parsed);
}

function judge(rows: readonly NumberedRow[]): TableIssue[] {
  const judged = new RowJudge();
  for (const row of rows) judged.add(row);
  return judged.finish();
}

/** How many warnings hold these words. */
function told(warnings: readonly TableIssue[], words: string): number {
  return warnings.filter(({ reason }) => reason.includes(words)).length;
}

function bytesOf(context: TestContext, file: string): Uint8Array {
  const path = join(folder, file);
  if (!existsSync(path)) context.skip(`no ${file} lies in ${folder}`);
  return readFileSync(path);
}

/** What the values of each line add up to, exact to their printed decimals. */
function sumsOf(rows: readonly NumberedRow[]): number[] {
  const byLine = new Map<number, number>();
  for (const { line, row } of rows)
    byLine.set(line, Math.round(((byLine.get(line) ?? 0) + row.value.value) * 1000) / 1000);
  return [...byLine.values()];
}
