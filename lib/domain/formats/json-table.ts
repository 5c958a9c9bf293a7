/** A table without rows as JSON. */
export const emptyJsonTable = '[]\n';

/**
 * A table as JSON, piece by piece: an array with an object a row. Cells are the texts of the table, so that a value keeps
 * its decimals and a missing one its reason; an empty cell is null.
 */
export async function* writeJsonTable(
  columns: readonly string[],
  parts: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of parts) {
    if (rows.length === 0) continue;
    yield before + rows.map((cells) => writeRow(columns, cells)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? emptyJsonTable : '\n]\n';
}

function writeRow(columns: readonly string[], cells: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, cells[index] || null])));
}
