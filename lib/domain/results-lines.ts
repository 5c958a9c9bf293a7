import type { Base, Reference } from './estimate';
import { GrowingBytes } from './growing-bytes';
import { once } from './once';
import type { PlacedEstimate } from './placed';
import { writePrintedNumber } from './printed-number';
import type { Option } from './question';
import { baseCells, itemCells, referenceCells, referenceOf, sheetCells } from './results-cells';
import { textColumns } from './results-columns';
import { lineBreak, writeCells } from './results-csv';
import type { Item, WaveSheet } from './wave';

/**
 * Values as lines of the long results table in UTF-8, in the order given: what `writeLines` makes of their records. A
 * value shares most of its cells with others; these are written and encoded once, and put around what is its own.
 */
export function writeValueLines(values: readonly PlacedEstimate[]): Uint8Array<ArrayBuffer> {
  const ofSheet = once((sheet: WaveSheet) => writeNamed(sheetCells(sheet)));
  const ofItem = once((item: Item) => writeNamed(itemCells(item)));
  const ofBase = once((base: Base) => writeNamed(baseCells(base)));
  const ofOption = once(({ label, kind }: Option) =>
    encode(`${writeNamed({ option: label, option_kind: kind })},`),
  );
  const ofReference = once((reference: Reference) =>
    encode(`,${writeNamed(referenceCells(reference))}${lineBreak}`),
  );
  const lines = new GrowingBytes();
  let [last, before]: [Base | null, Uint8Array] = [null, encode('')];
  for (const { sheet, item, base, estimate } of values) {
    if (base !== last) before = encode(`${ofSheet(sheet)},${ofItem(item)},${ofBase(base)},`);
    last = base;
    lines.add(before);
    lines.add(ofOption(estimate.option));
    lines.addAscii(`${writePrintedNumber(estimate)},${estimate.qualifier},${estimate.unit}`);
    lines.add(ofReference(referenceOf(item, estimate)));
  }
  return lines.taken();
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
