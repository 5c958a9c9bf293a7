import type { Metadata } from 'next';
import { cache } from 'react';
import { AbsentPage } from '@/app/[locale]/_parts/absent-page';
import { followRenames } from '@/app/[locale]/_parts/follow-renames';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { WaveTable } from '@/components/list/wave-table';
import { PageHead } from '@/components/ui/page-head';
import { getPollster } from '@/lib/data/organisations/organisations';
import { database } from '@/lib/request/database';

type Props = PageProps<'/[locale]/pollsters/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pollster, words, to } = await read(params);
  if (!pollster) return { title: words.t('notFound.title') };
  const { name, slug } = pollster.organisation;
  return {
    title: name,
    alternates: {
      canonical: to(`/pollsters/${slug}`),
      types: {
        'application/atom+xml': `/pollsters/${slug}/feed.xml`,
        'text/csv': to(`/pollsters/${slug}/results.csv`),
        'application/json': to(`/pollsters/${slug}/results.json`),
      },
    },
  };
}

/** One pollster and its published waves. */
export default async function PollsterPage({ params }: Props) {
  const { slug, pollster, words, to } = await read(params);
  if (!pollster) {
    await followRenames(`/pollsters/${slug}`, new URLSearchParams(), to);
    return <AbsentPage locale={words.locale} />;
  }
  const { organisation, waves, total } = pollster;
  const { t } = words;
  return (
    <>
      <PageHead eyebrow={t('pollster.eyebrow')} title={organisation.name}>
        {organisation.aliases.length > 0 && (
          <p>{t('pollster.aliases', { aliases: words.list(organisation.aliases) })}</p>
        )}
        <p>
          {t('pollster.intro', { count: total })}{' '}
          <a className="no-print" href={`/pollsters/${organisation.slug}/feed.xml`}>
            {t('corrections.feed')}
          </a>
        </p>
        {organisation.url !== null && (
          <p>
            <a href={organisation.url} rel="noopener">
              {t('pollster.site')}
            </a>
          </p>
        )}
      </PageHead>
      <WaveTable waves={waves} words={words} to={to} label={t('site.waves')} />
      {total > waves.length && (
        <p className="mt-4">
          {t('pollster.latestWaves', { shown: words.count(waves.length), total: words.count(total) })}{' '}
          <a href={to(`/waves?pollster=${organisation.slug}`)}>{t('home.allWaves')}</a>
        </p>
      )}
      <nav aria-label={t('figure.downloads')} className="no-print mt-6 flex gap-x-5 text-small">
        <a href={to(`/pollsters/${organisation.slug}/results.csv`)}>{t('figure.csv')}</a>
        <a href={to(`/pollsters/${organisation.slug}/results.json`)}>{t('figure.json')}</a>
      </nav>
    </>
  );
}

async function read(params: Props['params']) {
  const { words, to } = await inLanguage(params);
  const { slug } = await params;
  const pollster = await readPollster(slug);
  return { slug, pollster, words, to };
}

/** Head and page read the same. */
const readPollster = cache(async (slug: string) => getPollster(await database(), slug));
