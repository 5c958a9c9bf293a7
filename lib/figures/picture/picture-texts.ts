import type { PictureWords } from '@/lib/domain/charts/picture';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Source } from '@/lib/domain/record/source';
import { instantOf } from '@/lib/domain/record/version';
import { isolate } from '@/lib/domain/values/isolate';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';
import type { QuestionFigure } from './question-figure';

const namedSources = 3;

/** What a picture of a figure says: all that stands with it on its page, and where to find that page. */
export function toPictureWords(
  figure: Pick<QuestionFigure, 'headline' | 'subtitle' | 'sentences' | 'remarks' | 'asked'>,
  { version, address }: { version: string; address: string },
  words: Words,
): PictureWords {
  const { headline, subtitle, sentences, remarks, asked } = figure;
  return {
    headline,
    subtitle,
    sentence: sentences.join(' '),
    note: remarks.join(' '),
    colophon: [
      sourceLine(asked, words),
      words.t('figureTools.versionLine', {
        site: words.t('site.name'),
        time: timeOf(version, words),
        version,
      }),
      words.t('figureTools.licence', { site: words.t('site.name') }),
      address,
    ],
  };
}

/** The documents that print what a figure shows, the latest first; one alone is named in full. */
export function sourceLine(asked: readonly AskedItem[], words: Words): string {
  const { t } = words;
  const sources = [
    ...new Map(
      asked.flatMap(({ item }) => item.references).map(({ source }) => [source.slug, source]),
    ).values(),
  ];
  const [only] = sources;
  if (!only) return '';
  if (sources.length === 1) return t('figureTools.source', { source: fullName(only, words) });
  const names = [
    ...new Set(sources.map((source) => valueOf(source.publisher)?.name ?? `“${isolate(source.title)}”`)),
  ];
  const named = names.slice(0, namedSources);
  const more = names.length - named.length;
  const list =
    more === 0 ? words.list(named) : words.list([...named, t('figureTools.moreSources', { count: more })]);
  return t('figureTools.source', { source: list });
}

/** When a version came about, in words, UTC. */
export function timeOf(version: string, words: Words): string {
  const instant = instantOf(version);
  return words.t('figureTools.time', { date: words.date(instant.slice(0, 10)), time: instant.slice(11, 16) });
}

function fullName({ title, author, publisher, published }: Source, words: Words): string {
  const date = valueOf(published);
  const parts = [valueOf(author), `“${isolate(title)}”`, valueOf(publisher)?.name, date && words.date(date)];
  return parts.flatMap((part) => (part ? isolate(part) : [])).join(', ');
}
