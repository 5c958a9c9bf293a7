import { escapeXml } from '@/lib/domain/formats/xml';

/** An element of an XML document: its attributes, those without a value left out, and what is in it. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string | null>>;
  content: readonly XmlElement[] | string;
};

/** An element, or nothing where there is nothing in it. */
export function element(
  name: string,
  content: readonly (XmlElement | null)[] | string | null,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlElement | null {
  if (content === null) return null;
  if (typeof content === 'string') return { name, attributes, content };
  const parts = content.filter((part) => part !== null);
  return parts.length === 0 ? null : { name, attributes, content: parts };
}

/** An XML document with an element a line. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}`;
}

function writeElement({ name, attributes, content }: XmlElement, indent: string): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([attribute, value]) => ` ${attribute}="${escapeXml(value)}"`)
    .join('');
  if (typeof content === 'string') return `${indent}<${name}${given}>${escapeXml(content)}</${name}>\n`;
  const parts = content.map((part) => writeElement(part, `${indent}  `)).join('');
  return `${indent}<${name}${given}>\n${parts}${indent}</${name}>\n`;
}
