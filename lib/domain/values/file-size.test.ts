import { expect, test } from 'vitest';
import { writeFileSize } from './file-size';

test.each([
  [0, '1 kB'],
  [1023, '1 kB'],
  [829_440, '810 kB'],
  [1024 * 1024 - 1, '1.0 MB'],
  [3_565_158, '3.4 MB'],
])('%i bytes are %s', (bytes, text) => expect(writeFileSize(bytes)).toBe(text));

test('what is no size is refused', () => {
  for (const bytes of [-1, 1.5, Number.NaN]) expect(() => writeFileSize(bytes)).toThrow(RangeError);
});
