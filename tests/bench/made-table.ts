import { closeSync, openSync, writeSync } from 'node:fs';
import { resultsColumns } from '../../lib/domain/results/results-columns';
import { writeHeader, writeLines } from '../../lib/domain/results/results-csv';
import { textAtOf } from '../../lib/domain/results/results-rows';
import { plainSampleRow, type SampleRow } from '../samples/publish-sample';

const [questions, options] = [20, ['Russia', 'China', 'Japan', 'None of them', 'Don’t know']];
const bases: SampleRow[] = [{}, { base: 'valid', base_note: 'Without don’t know' }];
const valuesOfWave = questions * options.length * bases.length;

/** Writes a results table of so many made-up values: 200 a wave, of twenty questions on two bases each. */
export function writeMadeTable(path: string, values: number): void {
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
