import { CorrectionLog } from '@/components/poll/correction-log';
import { PageHead } from '@/components/ui/page-head';
import { Pager } from '@/components/ui/pager';
import { listCorrections } from '@/lib/data/corrections';
import { database } from '@/lib/database';
import { type Locale, wordsOf } from '@/lib/format';
import { addressOf } from './address';

/** A correction takes more room than a row of a list. */
const pageSize = 25;

/** The address of a page of the log. */
export function correctionsPath(page: number): string {
  return page === 1 ? '/corrections' : `/corrections?page=${page}`;
}

/** The log of corrections, one page of it. */
export async function CorrectionList({ locale, page }: { locale: Locale; page: number }) {
  const words = wordsOf(locale);
  const to = addressOf(locale);
  const { t } = words;
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
      <Pager
        page={page}
        pages={pages}
        hrefOf={(number) => to(correctionsPath(number))}
        words={{
          pages: t('list.pages'),
          previous: t('list.previous'),
          next: t('list.next'),
          page: t('list.page', { page, pages }),
        }}
      />
    </>
  );
}
