import { escapeXml } from './xml';

/** An entry of a feed; `id` stays what it is for ever, `updated` is an instant as ISO 8601. */
export type AtomEntry = {
  id: string;
  updated: string;
  title: string;
  link: string;
  category: string;
  summary: string;
};

/** A feed and where it is found, with its entries, the latest first. */
export type AtomFeed = {
  /** The feed's own address, which is its id too. */
  address: string;
  /** The page that says the same to people. */
  page: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  /** When it last changed, as ISO 8601, where it has no entry. */
  since: string;
  entries: readonly AtomEntry[];
};

/** A feed as an Atom document (RFC 4287). */
export function writeAtomFeed(feed: AtomFeed): string {
  const { address, page, language, title, subtitle, author, since, entries } = feed;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    writeElement('id', address),
    writeElement('title', title),
    writeElement('subtitle', subtitle),
    writeElement('updated', entries[0]?.updated ?? since),
    `<author>${writeElement('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries.map(writeEntry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeEntry({ id, updated, title, link, category, summary }: AtomEntry): string {
  return [
    '<entry>',
    writeElement('id', id),
    writeElement('title', title),
    writeElement('updated', updated),
    `<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>`,
    `<category term="${escapeXml(category)}"/>`,
    writeElement('summary', summary),
    '</entry>',
  ].join('\n');
}

function writeElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
