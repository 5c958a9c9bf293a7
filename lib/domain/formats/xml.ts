/** Characters that have a meaning in XML, and the line break that its readers would turn into another. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/**
 * A text as it stands in an XML 1.0 document, between tags or in quotes. What no such document can hold (control
 * characters, halves of characters) becomes U+FFFD: one bad letter must not make a whole feed unreadable.
 * `escapeXml('a < b')` is `a &lt; b`.
 */
export function escapeXml(text: string): string {
  return [...text]
    .map((character) => references[character] ?? (isAllowed(character) ? character : '\uFFFD'))
    .join('');
}

/** The characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets). */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
