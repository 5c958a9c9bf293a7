import type { Words } from '@/lib/words/words';

/** Leads through the pages of a list. */
export function Pager(props: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  words: Words;
}) {
  const { page, pages, hrefOf } = props;
  const { t } = props.words;
  if (pages < 2) return null;
  return (
    <nav aria-label={t('list.pages')} className="no-print mt-8 flex flex-wrap gap-x-6 text-small">
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {t('list.previous')}
        </a>
      )}
      <span className="text-ink-2">{t('list.page', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {t('list.next')}
        </a>
      )}
    </nav>
  );
}
