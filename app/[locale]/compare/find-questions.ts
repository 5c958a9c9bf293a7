import { listSearchEntries } from '@/lib/data/find/search-entries';
import { compareText, type SearchEntry, searchEntries } from '@/lib/domain/find/search';
import { type CompareQuery, toAskedSeries, writeCompareSearch } from '@/lib/domain/queries/compare-query';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';

const mostFound = 20;

/** Questions that hold all words of `find`, or the first by title where there are none, each with the address that adds it. */
export async function findQuestions(
  query: CompareQuery,
  find: string,
  to: (path: string) => string,
): Promise<{ shown: { slug: string; title: string; href: string }[]; text: (words: Words) => string }> {
  const entries = await listSearchEntries(await database());
  const questions = entries.filter(({ kind }) => kind === 'question');
  const found: SearchEntry[] =
    find === ''
      ? questions.toSorted((a, b) => compareText(a.title, b.title))
      : searchEntries(questions, find);
  const addressOf = (question: string) => {
    const series = [...query.series, toAskedSeries(question)];
    return to(`/compare${writeCompareSearch({ ...query, series })}`);
  };
  return {
    shown: found.slice(0, mostFound).map(({ slug, title }) => ({ slug, title, href: addressOf(slug) })),
    text: ({ t }) => {
      const more = found.length > mostFound ? ` ${t('search.more', { shown: mostFound })}` : '';
      return find === ''
        ? t('compare.findEmpty', { count: found.length }) + more
        : t('search.found', { count: found.length, query: find }) + more;
    },
  };
}
