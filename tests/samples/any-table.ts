import fc from 'fast-check';
import { resultsColumns } from '../../lib/domain/results/results-columns';
import { cleanLine, cleanText } from '../../lib/domain/values/text';

const text = fc
  .string({ unit: fc.constantFrom(...'abÖөҮ "\',;=+-@0\n'), minLength: 1, maxLength: 8 })
  .filter((cell) => cleanText(cell) === cell);
const line = text.filter((cell) => cleanLine(cell) === cell);
const name = line.filter((cell) => !cell.includes(';'));
const stated = (value: fc.Arbitrary<string>) =>
  fc.oneof(value, fc.constantFrom('', 'not_stated', 'not_applicable'));
const maybe = (value: fc.Arbitrary<string>) => fc.oneof(value, fc.constant(''));
const whole = fc.integer({ min: 1, max: 99_999 }).map(String);
const share = fc
  .tuple(fc.nat(100_000), fc.integer({ min: 0, max: 3 }))
  .map(([thousandths, decimals]) => (thousandths / 1000).toFixed(decimals));
const date = fc.constantFrom('2024', '2024-02', '2024-02-29');
const number = fc.constantFrom('3', '3.0', '2.75');

const waveCells = fc.record({
  wave_title: line,
  pollster: stated(fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('; '))),
  sponsor: stated(name),
  country: fc.constantFrom('MN', 'KZ'),
  universe: stated(text),
  fieldwork_start: stated(fc.constantFrom('2023', '2023-12', '2023-12-31')),
  fieldwork_end: stated(date),
  sample_size: stated(whole),
  mode: stated(text),
  sampling: stated(fc.constantFrom('probability', 'non_probability', 'mixed')),
  margin_of_error: stated(number),
  design_effect: stated(number),
});
const wording = fc.oneof(
  fc.record({ question_wording: text, wording_language: fc.constantFrom('', 'en', 'mn') }),
  fc.record({ question_wording: fc.constantFrom('', 'not_stated'), wording_language: fc.constant('') }),
);
const base = fc
  .record({
    base: line,
    base_note: maybe(text),
    group: fc.oneof(
      fc.constant({ group_dimension: '', group: '' }),
      fc.record({ group_dimension: line, group: line }),
    ),
  })
  .map(({ group, ...cells }) => ({ ...cells, ...group }));
const source = fc.record({
  source_kind: fc.constantFrom('dataset', 'reference'),
  source_title: line,
  source_publisher: stated(name),
  source_author: stated(line),
  source_url: stated(fc.constant('https://example.org/a?b=c')),
  source_published: stated(date),
  source_locator: stated(text),
  note: maybe(text),
});
const optionKind = fc.constantFrom('substantive', 'dont_know', 'other');

/** The lines of any table that keeps the rules: what rows repeat is made once and pointed at. */
export const anyTable = fc
  .record({
    waves: fc.array(waveCells, { minLength: 1, maxLength: 3 }),
    questions: fc.array(fc.record({ question_title: line, topic: line }), { minLength: 1, maxLength: 3 }),
    wordings: fc.array(wording, { minLength: 9, maxLength: 9 }),
    bases: fc.uniqueArray(base, { minLength: 1, maxLength: 3, selector: (cells) => JSON.stringify(cells) }),
    baseNs: fc.array(stated(whole), { minLength: 27, maxLength: 27 }),
    options: fc.uniqueArray(fc.tuple(line, optionKind), {
      minLength: 1,
      maxLength: 4,
      selector: ([label]) => label,
    }),
    sources: fc.array(source, { minLength: 1, maxLength: 3 }),
    values: fc.array(fc.tuple(share, fc.constantFrom('=', '<', '>', '~'), fc.boolean()), {
      minLength: 108,
      maxLength: 108,
    }),
  })
  .map((parts) =>
    parts.waves.flatMap((wave, w) =>
      parts.questions.flatMap((question, q) =>
        parts.bases.flatMap((ofBase, b) =>
          parts.options.flatMap(([option, option_kind], o) => {
            const [value = '', qualifier = '', printed = false] =
              parts.values[((w * 3 + q) * 3 + b) * 4 + o] ?? [];
            const cells: Record<string, string> = {
              ...{ wave: `wave-${w}`, ...wave, question: `question-${q}`, ...question },
              ...{ ...parts.wordings[w * 3 + q], ...ofBase, base_n: parts.baseNs[(w * 3 + q) * 3 + b] ?? '' },
              ...{
                option,
                option_kind,
                value,
                qualifier,
                unit: 'percent',
                ...parts.sources[o % parts.sources.length],
              },
            };
            return printed ? [resultsColumns.map((column) => cells[column] ?? '')] : [];
          }),
        ),
      ),
    ),
  );
