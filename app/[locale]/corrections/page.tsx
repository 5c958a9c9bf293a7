import type { Metadata } from 'next';
import { twinTypes } from '@/app/[locale]/_parts/download-links';
import { inLanguage } from '@/app/[locale]/_parts/in-language';
import { CorrectionLog } from '@/components/list/correction-log';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listCorrections } from '@/lib/data/log/corrections';
import { readPage } from '@/lib/domain/queries/list-filter';
import { database } from '@/lib/request/database';
import { toParameters } from '@/lib/request/search-parameters';

type Props = PageProps<'/[locale]/corrections'>;

/** A correction takes more room than a row of a list. */
const pageSize = 25;

const pathOf = (page: number) => (page === 1 ? '/corrections' : `/corrections?page=${page}`);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { t, to } = await inLanguage(params);
  return {
    title: t('corrections.title'),
    alternates: {
      canonical: to(pathOf(readPage(toParameters(await searchParams)))),
      types: twinTypes('/corrections'),
    },
  };
}

/** The log of corrections, the page of it that is asked for. */
export default async function CorrectionsPage({ params, searchParams }: Props) {
  const { words, t, to } = await inLanguage(params);
  const page = readPage(toParameters(await searchParams));
  const { corrections, total } = await listCorrections(await database(), { page, pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <>
      <PageHead title={t('corrections.title')}>
        <p>{total === 0 ? t('corrections.empty') : t('corrections.intro')}</p>
      </PageHead>
      <nav aria-label={t('corrections.forms')} className="no-print mb-6 flex flex-wrap gap-x-5 text-small">
        <a href="/corrections.csv">{t('corrections.csv')}</a>
        <a href="/corrections.json">{t('corrections.json')}</a>
        <a href="/feed.xml">{t('corrections.feed')}</a>
      </nav>
      {corrections.length > 0 && <CorrectionLog corrections={corrections} words={words} to={to} />}
      <Pager page={page} pages={pages} hrefOf={(number) => to(pathOf(number))} words={words} />
    </>
  );
}
