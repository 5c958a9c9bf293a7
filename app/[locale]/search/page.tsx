import type { Metadata } from 'next';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { SearchForm } from '@/components/list/search-form';
import { PageHead } from '@/components/ui/page-head';
import { listSearchEntries } from '@/lib/data/find/search-entries';
import { type SearchEntry, searchEntries } from '@/lib/domain/find/search';
import { database } from '@/lib/request/database';
import { toParameters } from '@/lib/request/search-parameters';

type Props = PageProps<'/[locale]/search'>;

const mostShown = 100;
const kinds = ['question', 'pollster', 'wave', 'source'] as const;
const folders: Record<SearchEntry['kind'], string> = {
  question: '/questions',
  pollster: '/pollsters',
  wave: '/waves',
  source: '/sources',
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  const query = queryOf(await searchParams);
  return {
    title: query === '' ? t('search.title') : t('search.titleFor', { query }),
    robots: { index: false },
    alternates: { canonical: to('/search') },
  };
}

/** Questions, pollsters, waves and sources that hold all words of the query. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { t, to } = await inLanguage(params);
  const query = queryOf(await searchParams);
  const entries = await listSearchEntries(await database());
  const found = searchEntries(entries, query);
  const shown = found.slice(0, mostShown);
  return (
    <>
      <PageHead title={query === '' ? t('search.title') : t('search.titleFor', { query })} />
      <SearchForm
        action={to('/search')}
        query={query}
        label={t('search.label')}
        button={t('site.searchButton')}
      />
      <p role="status" className="mt-6 text-ink-2">
        {query === '' ? t('search.empty') : t('search.found', { count: found.length, query })}{' '}
        {shown.length < found.length && t('search.more', { shown: shown.length })}
      </p>
      {kinds.map((kind) => {
        const ofKind = shown.filter((entry) => entry.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} className="mt-8">
            <h2 className="eyebrow border-b border-ink pb-1.5">{t(`search.kind.${kind}`)}</h2>
            <ul>
              {ofKind.map(({ slug, title }) => (
                <li key={slug} className="border-b border-rule-soft py-2.5">
                  <a href={to(`${folders[kind]}/${slug}`)}>{title}</a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function queryOf(given: Awaited<Props['searchParams']>): string {
  return (toParameters(given).get('q') ?? '').trim().slice(0, 200);
}
