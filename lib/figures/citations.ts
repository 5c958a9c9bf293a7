import type { Citation, CitedKind } from '@/lib/domain/formats/citation';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import type { Source, SourceKind } from '@/lib/domain/record/source';
import { instantOf } from '@/lib/domain/record/version';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { isolate } from '@/lib/domain/values/isolate';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import { accessedMark } from './accessed-mark';

/** When and where something was seen. `accessed` is an ISO day or words that stand for it in a text. */
export type Access = { site: string; accessed: string; words: Words };

const mostAuthors = 5;

/** How a question of the register is cited: its pollsters, its latest fieldwork, and the state of the register. */
export function citeQuestion(
  { question, items, version }: { question: Question; items: readonly AskedItem[]; version: string | null },
  { site, accessed, words }: Access,
): Citation {
  const pollsters = [...items]
    .reverse()
    .flatMap(({ sheet }) => (valueOf(sheet.disclosure.pollsters) ?? []).map(({ name }) => name));
  const names = [...new Set(pollsters)];
  const authors = names.slice(0, mostAuthors);
  return {
    key: `barometer-${question.slug}`,
    kind: 'dataset',
    title: question.title,
    authors: names.length > mostAuthors ? [...authors, words.t('cite.others')] : authors,
    container: words.t('site.name'),
    publisher: null,
    issued: latestOf(items.map(({ sheet }) => sheet)),
    version,
    url: `${site}/questions/${question.slug}`,
    accessed,
    note: authors.length > 0 ? null : words.t('cite.unnamed'),
  };
}

/** How a wave of the register is cited: its pollsters, its fieldwork, and the state of the register. */
export function citeWave(
  { sheet, version }: { sheet: WaveSheet; version: string | null },
  { site, accessed, words }: Access,
): Citation {
  const authors = (valueOf(sheet.disclosure.pollsters) ?? []).map(({ name }) => name);
  return {
    key: `barometer-${sheet.slug}`,
    kind: 'dataset',
    title: sheet.title,
    authors,
    container: words.t('site.name'),
    publisher: null,
    issued: latestOf([sheet]),
    version,
    url: `${site}/waves/${sheet.slug}`,
    accessed,
    note: authors.length > 0 ? null : words.t('cite.unnamed'),
  };
}

const citedKinds: Readonly<Record<SourceKind, CitedKind>> = {
  primary_report: 'report',
  dataset: 'dataset',
  press_release: 'document',
  news_article: 'article-newspaper',
  opinion_article: 'article-newspaper',
  reference: 'entry-encyclopedia',
};

/** How a document is cited: by its own author and address; the register is where it was found. */
export function citeSource(source: Source, { site, accessed, words }: Access): Citation {
  const author = valueOf(source.author);
  const page = `${site}/sources/${source.slug}`;
  const url = valueOf(source.url);
  return {
    key: `source-${source.slug}`,
    kind: citedKinds[source.kind],
    title: source.title,
    authors: author === null ? [] : [author],
    container: null,
    publisher: valueOf(source.publisher)?.name ?? null,
    issued: valueOf(source.published),
    version: null,
    url: url ?? page,
    accessed,
    note: url === null ? words.t('cite.noAddress') : words.t('cite.foundIn', { page }),
  };
}

/** Where a page's things are seen: here, on the day that `CitationText` writes. */
export function accessOf(site: string, words: Words): Access {
  return { site, accessed: accessedMark, words };
}

/** A citation in full and in short. */
export function writeCitations(citation: Citation, words: Words): { long: string; short: string } {
  return { long: writeLongCitation(citation, words), short: writeShortCitation(citation, words) };
}

/** A citation in a few words, as it stands under a chart. */
export function writeShortCitation(
  { authors, publisher, issued, container, title }: Citation,
  words: Words,
): string {
  const who = authors.length > 0 ? words.list([...authors]) : (publisher ?? `“${isolate(title)}”`);
  const cited = words.t('cite.short', { who, year: issued?.slice(0, 4) ?? words.t('cite.noDate') });
  return container === null ? cited : words.t('cite.shortIn', { cited, container });
}

/** A citation in full. */
export function writeLongCitation(citation: Citation, words: Words): string {
  const { authors, title, publisher, issued, container, version, url, accessed, note } = citation;
  const { t } = words;
  const parts = [
    authors.length > 0 ? words.list([...authors]) : null,
    t('cite.titled', { title, date: issued === null ? t('cite.noDate') : words.date(issued) }),
    publisher,
    container !== null && version !== null
      ? t('cite.versionOf', { container, version, date: words.date(instantOf(version).slice(0, 10)) })
      : container,
    note,
    url,
    t('cite.accessed', { date: /^\d/.test(accessed) ? words.date(accessed) : accessed }),
  ];
  return parts.flatMap((part) => (part ? [`${part.replace(/[.]$/, '')}.`] : [])).join(' ');
}

function latestOf(sheets: readonly WaveSheet[]): string | null {
  const dates = sheets.flatMap(
    ({ disclosure }) => valueOf(disclosure.fieldworkEnd) ?? valueOf(disclosure.fieldworkStart) ?? [],
  );
  return dates.sort().at(-1) ?? null;
}
