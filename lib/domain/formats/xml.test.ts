import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from './xml';

test('what has a meaning in XML loses it', () => {
  expect(escapeXml(`<b title="Ө & 'ү'">]]></b>`)).toBe(
    '&lt;b title=&quot;Ө &amp; &apos;ү&apos;&quot;&gt;]]&gt;&lt;/b&gt;',
  );
  expect(escapeXml('one\ttwo\nthree\r\n')).toBe('one\ttwo\nthree&#13;\n');
});

test('what no XML document can hold becomes a sign that something was there', () => {
  expect(escapeXml('a\u0000b\u0008c\u000bd\u001fe\ud800f\udc00g\uffffh')).toBe(
    'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh',
  );
  expect(escapeXml('\u{1f4c8}')).toBe('\u{1f4c8}');
});

test('any text is read back as it was but for those signs, and nothing in it is markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"'\r]|&(?!(?:amp|lt|gt|quot|apos|#13);)/);
      const read = escaped
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&#13;', '\r')
        .replaceAll('&amp;', '&');
      expect([...read]).toHaveLength([...text].length);
      for (const [index, character] of [...read].entries())
        if (character !== '\uFFFD') expect(character).toBe([...text][index]);
    }),
  );
});
