import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { resultsColumns } from '../../lib/domain/results-columns';
import { writeHeader, writeLines } from '../../lib/domain/results-csv';
import { textAtOf } from '../../lib/domain/results-rows';
import { applyMigrations } from '../../prisma/migrate';
import { plainSampleRow, type SampleRow } from '../sample';

const [questions, options] = [20, ['Russia', 'China', 'Japan', 'None of them', 'Don’t know']];
const bases: SampleRow[] = [{}, { base: 'valid', base_note: 'Without don’t know' }];
const valuesOfWave = questions * options.length * bases.length;

const resultSchema = z.object({ milliseconds: z.number(), peakMegabytes: z.number(), values: z.number() });

/**
 * How many values a second an import of a results table takes in, with every check and revision, beside `sqlite3 .import`
 * of the same file into one bare table; and how much memory it needs.
 */
export async function measureImport() {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    const rows = [];
    for (const values of [250_000, 1_000_000]) rows.push(await measure(folder, values));
    return rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string, values: number) {
  const file = join(folder, `${values}.csv`);
  writeTable(file, values);
  const bare = rate(values, measureBare(folder, file));
  const database = join(folder, `${values}.db`);
  await applyMigrations(`file:${database}`);
  const first = importOnce(database, file, values);
  const again = importOnce(database, file, values);
  return {
    values,
    'file, MB': Math.round(statSync(file).size / 1e6),
    'sqlite3 .import, rows/s': bare,
    'import, rows/s': rate(values, first.milliseconds),
    'of sqlite3': Math.round((100 * rate(values, first.milliseconds)) / bare) / 100,
    'peak memory, MB': Math.round(first.peakMegabytes),
    'all the same, rows/s': rate(values, again.milliseconds),
    'peak then, MB': Math.round(again.peakMegabytes),
  };
}

function rate(values: number, milliseconds: number): number {
  return Math.round((values / milliseconds) * 1000);
}

function measureBare(folder: string, file: string): number {
  const start = performance.now();
  execFileSync('sqlite3', [join(folder, 'bare.db')], {
    input: `DROP TABLE IF EXISTS bare;\n.mode csv\n.import ${JSON.stringify(file)} bare\n`,
  });
  return performance.now() - start;
}

/** In a process of its own, so that its peak memory is that of the import alone. */
function importOnce(database: string, file: string, values: number) {
  const arguments_ = ['--import', 'tsx', 'tests/bench/import-once.ts', `file:${database}`, file];
  const output = execFileSync(process.execPath, arguments_, { encoding: 'utf8' });
  const result = resultSchema.parse(JSON.parse(output));
  if (result.values !== values) throw new Error(`${result.values} of ${values} values were imported`);
  return result;
}

function writeTable(path: string, values: number): void {
  const file = openSync(path, 'w');
  writeSync(file, writeHeader(resultsColumns));
  for (let wave = 0; wave < values / valuesOfWave; wave += 1)
    writeSync(file, writeLines(rowsOf(wave).map(toCells), textAtOf(resultsColumns)));
  closeSync(file);
}

/** Shares of the five answers, which add up to 100. */
function shares(turn: number): string[] {
  const most = 30 + (turn % 30);
  return [`${most}`, `${64 - most}.5`, '20.25', '10.25', '5'];
}

function toCells(row: SampleRow): string[] {
  return resultsColumns.map((column) => row[column] ?? plainSampleRow[column] ?? '');
}

function rowsOf(wave: number): SampleRow[] {
  const day = new Date(Date.UTC(2000, 0, 1 + wave)).toISOString().slice(0, 10);
  const ofWave: SampleRow = {
    wave: `wave-${wave}`,
    wave_title: `Steppe Barometer, round ${wave}`,
    pollster: `Pollster ${wave % 20}`,
    sponsor: 'not_stated',
    universe: 'Adults of Mongolia',
    fieldwork_start: day,
    fieldwork_end: day,
    sample_size: String(1000 + (wave % 500)),
    mode: 'face to face',
    sampling: 'probability',
    margin_of_error: '3.1',
    source_title: `Report of round ${wave}`,
    source_url: `https://polls.example.org/reports/${wave}`,
    source_published: day,
  };
  return Array.from({ length: questions }, (_, question) =>
    bases.flatMap((base) =>
      options.map((option, index) => ({
        ...ofWave,
        ...base,
        question: `question-${question}`,
        question_title: `Question ${question} of the barometer`,
        question_wording: `In which country do you trust most, when it comes to matter ${question}?`,
        wording_language: 'en',
        option,
        option_kind: index === options.length - 1 ? 'dont_know' : 'substantive',
        value: shares(wave + question)[index],
        source_locator: `p. ${question + 1}`,
      })),
    ),
  ).flat();
}
