import { expect, test } from 'vitest';
import { writeJsonTable } from './json-table';

async function written(...parts: string[][][]): Promise<string> {
  async function* give() {
    yield* parts;
  }
  let text = '';
  for await (const chunk of writeJsonTable(['wave', 'value'], give())) text += chunk;
  return text;
}

test('a table is an array of rows, whose cells are texts as printed or null', async () => {
  expect(
    JSON.parse(
      await written(
        [['a', '69.0']],
        [],
        [
          ['b', ''],
          ['c', '=1'],
        ],
      ),
    ),
  ).toEqual([
    { wave: 'a', value: '69.0' },
    { wave: 'b', value: null },
    { wave: 'c', value: '=1' },
  ]);
});

test('a table without rows is an empty array', async () => {
  expect(await written()).toBe('[]\n');
  expect(await written([])).toBe('[]\n');
});
