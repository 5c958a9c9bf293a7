import { precisionOf } from '@/lib/domain/values/edtf';

/** What a citation is of, in the words of CSL. */
export type CitedKind = 'dataset' | 'report' | 'article-newspaper' | 'entry-encyclopedia' | 'document';

/** Everything that a citation says, whatever the form that it is written in. */
export type Citation = {
  /** A name for programs: letters, digits and hyphens. */
  key: string;
  kind: CitedKind;
  title: string;
  /** People or organisations, as they call themselves. */
  authors: readonly string[];
  /** What it stands in, such as the register. */
  container: string | null;
  publisher: string | null;
  /** EDTF, as far as it is known. */
  issued: string | null;
  /** The state of the register that was seen (`toVersion`); null for a document of somebody else. */
  version: string | null;
  url: string | null;
  /** The day on which it was seen, as ISO 8601. */
  accessed: string;
  note: string | null;
};

/** A CSL-JSON item (Citation Style Language 1.0.2), as far as citations fill it. */
type CslItem = Record<string, string | object>;

/** A citation as CSL-JSON: an item by itself, which stands in a list in a file. */
export function toCslItem(citation: Citation): CslItem {
  const { key, kind, title, authors, container, publisher, issued, version, url, accessed, note } = citation;
  return {
    id: key,
    type: kind,
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(container !== null && { 'container-title': container }),
    ...(publisher !== null && { publisher }),
    ...(issued !== null && { issued: toCslDate(issued) }),
    accessed: toCslDate(accessed),
    ...(version !== null && { version }),
    ...(url !== null && { URL: url }),
    ...(note !== null && { note }),
  };
}

function toCslDate(edtf: string): { 'date-parts': number[][] } {
  return { 'date-parts': [edtf.split('-').map(Number)] };
}

/** A citation as an entry of BibTeX, with the fields of biblatex that classic styles pass over. */
export function writeBibtex(citation: Citation): string {
  const { key, kind, title, authors, container, publisher, issued, version, url, accessed, note } = citation;
  const isArticle = kind === 'article-newspaper' && publisher !== null;
  const type = isArticle ? 'article' : kind === 'report' && publisher !== null ? 'techreport' : 'misc';
  const house = { article: 'journal', techreport: 'institution', misc: 'publisher' }[type];
  const [year, month] = issued?.split('-') ?? [];
  const fields: (readonly [string, string | null | undefined])[] = [
    // A name in braces of its own is one name, whatever it holds.
    ['author', authors.length > 0 ? authors.map((name) => `{${escapeTex(name)}}`).join(' and ') : null],
    ['title', `{${escapeTex(title)}}`],
    [house, publisher && escapeTex(publisher)],
    ['howpublished', container && escapeTex(container)],
    ['year', year],
    ['month', month],
    ['version', version],
    ['url', url],
    ['urldate', accessed],
    ['note', note && escapeTex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

const texMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\{}#$%&_~^]/g, (mark) => texMarks[mark] ?? `\\${mark}`);
}

const risTypes: Readonly<Record<CitedKind, string>> = {
  dataset: 'DATA',
  report: 'RPRT',
  'article-newspaper': 'NEWS',
  'entry-encyclopedia': 'ENCYC',
  document: 'GEN',
};

/** A citation as an RIS record. */
export function writeRis(citation: Citation): string {
  const { key, kind, title, authors, container, publisher, issued, version, url, accessed, note } = citation;
  const fields: (readonly [string, string | null])[] = [
    ['TY', risTypes[kind]],
    ['ID', key],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', title],
    ['T2', container],
    ['PB', publisher],
    ['PY', issued?.slice(0, 4) ?? null],
    ['DA', issued && toRisDate(issued)],
    ['ET', version],
    ['UR', url],
    ['Y2', toRisDate(accessed)],
    ['N1', note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`]));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** `2024-03-05` is `2024/03/05/`, `2024` is `2024///`. */
function toRisDate(edtf: string): string {
  const slashes = { year: '///', month: '//', day: '/' }[precisionOf(edtf)];
  return `${edtf.replaceAll('-', '/')}${slashes}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
