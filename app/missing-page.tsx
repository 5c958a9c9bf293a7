import { SearchForm } from '@/components/list/search-form';
import { PageHead } from '@/components/ui/page-head';
import { addressOf } from '@/lib/words/page-address';
import { type Locale, wordsOf } from '@/lib/words/words';

/** What a reader sees at an address that leads nowhere: a search, and the ways back. */
export function MissingPage({ locale }: { locale: Locale }) {
  const { t } = wordsOf(locale);
  const to = addressOf(locale);
  return (
    <>
      <PageHead title={t('notFound.title')}>
        <p>{t('notFound.text')}</p>
      </PageHead>
      <SearchForm action={to('/search')} query="" label={t('search.label')} button={t('site.searchButton')} />
      <p className="mt-8 flex flex-wrap gap-x-6">
        <a href={to('/')}>{t('notFound.home')}</a>
        <a href={to('/questions')}>{t('site.questions')}</a>
        <a href={to('/waves')}>{t('site.waves')}</a>
        <a href={to('/pollsters')}>{t('site.pollsters')}</a>
      </p>
    </>
  );
}
