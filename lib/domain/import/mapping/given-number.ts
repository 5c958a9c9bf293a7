/** What stands before the decimals of a number. */
export type DecimalMark = '.' | ',';
export const decimalMarks: readonly DecimalMark[] = ['.', ','];

/** A number as a file gives it: plain digits with a point, and the sign of inexactness that stood before it. */
export type GivenNumber = { text: string; qualifier: '=' | '<' | '>' | '~' };

const number = {
  '.': /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?:[ '’]\d{3})+)?(?:\.\d+)?$/,
  ',': /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ '’]\d{3})+)?(?:,\d+)?$/,
};
const blanks = /[\u00a0\u2007\u2009\u202f]/g;
const signs = { '<': '<', '>': '>', '~': '~', '≈': '~' } as const;

/** Whether a number reads differently, or not at all, by another decimal mark. */
export function needsMark(cell: string): boolean {
  return /[.,]/.test(bare(cell).digits);
}

/** Whether a cell is a number with this decimal mark. */
export function isNumberWith(cell: string, mark: DecimalMark): boolean {
  const { digits } = bare(cell);
  return digits !== '' && number[mark].test(digits);
}

/** Reads a number with a known decimal mark (null where none of the file's numbers has one): `.89` is `0.89`. */
export function readGivenNumber(cell: string, mark: DecimalMark | null): GivenNumber | { reason: string } {
  const { digits, qualifier } = bare(cell);
  if (mark === null && needsMark(cell) && decimalMarks.some((one) => isNumberWith(cell, one)))
    return { reason: 'comma and point could be either; say the decimal mark' };
  const known = mark ?? '.';
  if (!isNumberWith(cell, known)) return { reason: `must be a number with the decimal mark "${known}"` };
  const [whole = '', decimals] = digits.split(known);
  const plain = whole.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '') || '0';
  return { text: decimals === undefined ? plain : `${plain}.${decimals}`, qualifier };
}

/** A plain number as a count: `1500.0` is 1500. */
export function toCount(text: string): string {
  return text.replace(/\.0+$/, '');
}

/** A plain fraction as percent, exactly: 0.891 is 89.1, and 0.5 is 50. */
export function toPercent(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  const digits = decimals.padEnd(2, '0');
  const percent = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return digits.length > 2 ? `${percent}.${digits.slice(2)}` : percent;
}

function bare(cell: string): { digits: string; qualifier: GivenNumber['qualifier'] } {
  const text = cell.replace(blanks, ' ').trim();
  const sign = text.charAt(0);
  const qualifier = sign === '<' || sign === '>' || sign === '~' || sign === '≈' ? signs[sign] : '=';
  const digits = (qualifier === '=' ? text : text.slice(1)).replace(/%$/, '').trim();
  return { digits, qualifier };
}
