import { PageHead } from '@/components/ui/page-head';
import type { Words } from '@/lib/words/words';

/** What a link shows that was followed, replaced, or too old. */
export function LinkGone({ words }: { words: Words }) {
  const { t } = words;
  return (
    <PageHead title={t('admin.people.follow.gone.title')}>
      <p>{t('admin.people.follow.gone.text')}</p>
      <p className="mt-4">
        <a href="/admin/sign-in">{t('admin.people.follow.gone.signIn')}</a>
      </p>
    </PageHead>
  );
}
