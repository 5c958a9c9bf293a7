import { z } from 'zod';

/** A number as a source prints it: its value and how many decimals were printed. "69" is not "69.0". */
export type PrintedNumber = { value: number; decimals: number };

/** The largest whole number that is kept: 32 bits, of which one is its sign. */
export const largestNumber = 2 ** 31 - 1;

const pattern = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const mostDecimals = 10;

/** A printed number in plain digits with a point: `69`, `68.9`, `.6`. */
export const printedNumberSchema = z
  .string()
  .regex(pattern, 'must be a number in plain digits with a point, such as 69 or 68.9')
  .refine((text) => decimalsOf(text) <= mostDecimals, `must have at most ${mostDecimals} decimals`)
  .transform(readPrintedNumber);

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * Reads a number as printed. `.6` is 0.6 with one decimal.
 * @throws RangeError where `text` is not plain digits with at most one point, or has more than 10 decimals.
 */
export function readPrintedNumber(text: string): PrintedNumber {
  if (!pattern.test(text) || decimalsOf(text) > mostDecimals)
    throw new RangeError(`not a printed number: ${JSON.stringify(text)}`);
  return { value: Number(text), decimals: decimalsOf(text) };
}

/**
 * Writes a number with the decimals it was printed with, a point and a leading zero: 0.6 with one decimal is `0.6`.
 * @throws RangeError where the value is negative or not finite, or the decimals are not 0 to 10.
 */
export function writePrintedNumber({ value, decimals }: PrintedNumber): string {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`not a printable value: ${value}`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals)
    throw new RangeError(`not a number of decimals from 0 to ${mostDecimals}: ${decimals}`);
  return value.toFixed(decimals);
}
