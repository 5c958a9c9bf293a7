import { isolate, isolateLines } from '@/lib/domain/values/isolate';
import type { Font } from './chart-size';

/** What a text holds and a drawing does not show: isolates, joiners, selectors. */
const unseen = '\u200c\u200d\u2066\u2067\u2068\u2069\ufe0e\ufe0f';

/** Advance widths of Source Sans 3 Regular in thousandths of an em, rounded up to twenties. */
const advances: readonly (readonly [number, string])[] = [
  [0, unseen],
  [200, ' \u00a0\u202f'],
  [260, "',.:;ijl|’‘·I"],
  [300, '!f'],
  [320, '()-[]{}'],
  [340, 't'],
  [360, '/\\r'],
  [420, '*sг'],
  [440, '"?z“”'],
  [460, 'cxзстхэ'],
  [480, 'JYvyуҮү–'],
  [500, '0123456789#$+<=>FL^_ek~Гекьёé±×'],
  [520, 'VXagУХавчя'],
  [540, 'ESTZЕТдлЁÉ'],
  [560, 'A`bdhnopquАЗбопрцөöü≈'],
  [580, 'CKPRБКРСЬЭийн'],
  [600, 'BВЧЯъ'],
  [620, '&DG'],
  [640, 'ДЛм'],
  [660, 'HNUИЙНПЦÜ'],
  [680, 'OQОыӨÖ'],
  [700, 'ж'],
  [720, 'wЪ'],
  [740, 'MМФфю'],
  [760, 'ш'],
  [780, 'щ'],
  [800, 'WЫ—'],
  [840, '%mЖ'],
  [860, '@'],
  [900, 'ШЩ№'],
  [920, 'Ю'],
  [960, '…'],
];

/** The same of Source Serif 4 Semibold, in which headlines are set. */
const serifAdvances: typeof advances = [
  [0, unseen],
  [140, ' '],
  [220, "'"],
  [240, '\u00a0\u202f’‘'],
  [320, ',.:;j|·!'],
  [340, 'il-'],
  [360, '[]'],
  [380, 'f{}t/\\'],
  [400, 'I()J`'],
  [440, '"?'],
  [460, '*“”'],
  [480, 'rs'],
  [500, 'гzз'],
  [540, 'cсэ–$_eеёé'],
  [560, '0123456789#+<=>^~ь±×aаS≈'],
  [580, 'тГgвЗ'],
  [600, 'xхvyуүяZoбоөö'],
  [620, 'FLkкчдq'],
  [640, 'EЕлЁÉbdpuрüPРЬЭ'],
  [660, 'TТhnБ'],
  [680, 'YҮXХпцCСнBВъ'],
  [700, 'ийЯ'],
  [720, 'VУAАRКЛ'],
  [740, 'KЧ&GД'],
  [760, 'DNUÜOQОӨÖЪ'],
  [800, 'мПЦФ'],
  [820, 'HИЙН'],
  [840, '—'],
  [860, 'ыжwф…'],
  [880, 'ю@'],
  [940, 'MМш'],
  [960, 'щ%'],
  [980, 'Ыm'],
  [1000, 'Ж'],
  [1020, 'W'],
  [1040, 'Ю'],
  [1060, '№'],
  [1100, 'ШЩ'],
];

const advanceOf = byCharacter(advances);
const serifAdvanceOf = byCharacter(serifAdvances);

function byCharacter(table: typeof advances): ReadonlyMap<string, number> {
  return new Map(table.flatMap(([width, characters]) => [...characters].map((each) => [each, width])));
}

/** Wider than nearly all letters, so that a script that is not in the table is wrapped early rather than clipped. */
const unknownAdvance = 1000;

/** Semibold is 3.5 % wider on average, 13 % in the worst letter. */
const semiboldFactor = 1.05;

/**
 * About how wide `text` is when set on one line, in layout units.
 * Assumes Source Sans 3, or Source Serif 4 Semibold, and errs on the wide side. `69%` at 14 units, regular: 25.8.
 */
export function textWidth(text: string, font: Font): number {
  const table = font.family === 'serif' ? serifAdvanceOf : advanceOf;
  let thousandths = 0;
  for (const character of text) thousandths += table.get(character) ?? unknownAdvance;
  const isWidened = font.family !== 'serif' && font.weight === 600;
  return (thousandths / 1000) * font.size * (isWidened ? semiboldFactor : 1);
}

/** The distance between two baselines, in layout units. */
export function lineHeight(font: Font): number {
  return Math.round(font.size * 1.2);
}

/** How a text is broken: nothing wider than `maxWidth`, and an ellipsis after `maxLines` (not given: as many as it takes). */
export interface WrapOptions {
  font: Font;
  maxWidth: number;
  maxLines?: number;
  /** Kept whole at the end whatever is cut, such as the value after a name. */
  ending?: string;
}

/**
 * Breaks `text` at spaces, and inside a word only where the word alone is too wide. At least one line; several are about
 * equally long, so that no word is left alone on the last.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  return isolateLines(breakText(options.ending === undefined ? text : isolate(text), options));
}

function breakText(text: string, options: WrapOptions): string[] {
  const { maxLines = Number.POSITIVE_INFINITY } = options;
  const lines = wrapWords(text, options);
  if (lines.length === 1) return lines;
  if (lines.length <= maxLines) return balance(text, options, lines);
  return cutText(text, maxLines, options);
}

/** As much of the beginning of `text` as `maxLines` hold with an ellipsis after it, found by halving. */
function cutText(text: string, maxLines: number, options: WrapOptions): string[] {
  let best = wrapWords('…', options);
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const kept = Math.floor((fits + tooLong) / 2);
    const shorter = wrapWords(`${text.slice(0, kept).trimEnd()}…`, options);
    if (shorter.length <= maxLines) {
      fits = kept;
      best = shorter;
    } else tooLong = kept;
  }
  return best;
}

/** The narrowest way to break `text` into as many lines, by halving. */
function balance(text: string, options: WrapOptions, lines: string[]): string[] {
  const words = [...splitAtSpaces(text), options.ending ?? ''];
  let tooNarrow =
    Math.max(...words.map((word) => textWidth(word, options.font)), options.maxWidth / lines.length) - 1;
  let enough = options.maxWidth;
  let best = lines;
  while (enough - tooNarrow > 2) {
    const maxWidth = (enough + tooNarrow) / 2;
    const narrower = wrapWords(text, { ...options, maxWidth });
    if (narrower.length <= lines.length) {
      enough = maxWidth;
      best = narrower;
    } else tooNarrow = maxWidth;
  }
  return best;
}

function wrapWords(text: string, { font, maxWidth, ending }: WrapOptions): string[] {
  const whole = ending !== undefined && textWidth(ending, font) <= maxWidth;
  const words = splitAtSpaces(whole ? text : `${text} ${ending ?? ''}`).flatMap((word) =>
    breakWord(word, font, maxWidth),
  );
  if (whole) words.push(ending);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, font) <= maxWidth) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function splitAtSpaces(text: string): string[] {
  return text.split(/[ \n\t]+/).filter((word) => word !== '');
}

function breakWord(word: string, font: Font, maxWidth: number): string[] {
  if (textWidth(word, font) <= maxWidth) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, font) > maxWidth) {
      parts.push(part);
      part = character;
    } else part += character;
  }
  return [...parts, part];
}
