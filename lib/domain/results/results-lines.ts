import { GrowingBytes } from '@/lib/domain/formats/csv/byte-buffer';
import { once } from '@/lib/domain/memo';
import type { Base, Reference } from '@/lib/domain/record/estimate';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import type { Option } from '@/lib/domain/record/question';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { writePrintedNumber } from '@/lib/domain/values/printed-number';
import { baseCells, itemCells, referenceCells, referenceOf, sheetCells } from './results-cells';
import { textColumns } from './results-columns';
import { lineBreak, writeCells } from './results-csv';

/** Large enough that handing a piece on costs nothing beside writing it, small enough that a few of them are no burden. */
const bytesAtOnce = 131_072;
const roomForLine = 8192;

/**
 * Values as lines of the long results table in UTF-8, in the order given: what `writeLines` makes of their records, in
 * pieces that end with a line. A value shares most of its cells with others; these are written and encoded once, and put
 * around what is its own.
 */
export function* writeValueLines(values: readonly PlacedEstimate[]): Generator<Uint8Array<ArrayBuffer>> {
  const ofSheet = once((sheet: WaveSheet) => encode(`${writeNamed(sheetCells(sheet))},`));
  const ofItem = once((item: Item) => encode(`${writeNamed(itemCells(item))},`));
  const ofBase = once((base: Base) => encode(`${writeNamed(baseCells(base))},`));
  const ofOption = once(({ label, kind }: Option) =>
    encode(`${writeNamed({ option: label, option_kind: kind })},`),
  );
  const ofReference = once((reference: Reference) =>
    encode(`,${writeNamed(referenceCells(reference))}${lineBreak}`),
  );
  let lines = new GrowingBytes(bytesAtOnce + roomForLine);
  for (const { sheet, item, base, estimate } of values) {
    lines.add(ofSheet(sheet));
    lines.add(ofItem(item));
    lines.add(ofBase(base));
    lines.add(ofOption(estimate.option));
    lines.addAscii(`${writePrintedNumber(estimate)},${estimate.qualifier},${estimate.unit}`);
    lines.add(ofReference(referenceOf(item, estimate)));
    if (lines.length < bytesAtOnce) continue;
    yield lines.taken();
    lines = new GrowingBytes(bytesAtOnce + roomForLine);
  }
  if (lines.length > 0) yield lines.taken();
}

function writeNamed(cells: Record<string, string>): string {
  return writeCells(
    Object.values(cells),
    Object.keys(cells).map((column) => textColumns.has(column)),
  );
}

const encoder = new TextEncoder();

function encode(text: string): Uint8Array {
  return encoder.encode(text);
}
