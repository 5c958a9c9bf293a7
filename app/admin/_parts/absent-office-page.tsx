import { PageHead } from '@/components/ui/page-head';
import { answerWithStatus } from '@/lib/request/request-context';
import { officeHome } from '@/lib/sign-in/sign-in-address';
import type { Words } from '@/lib/words/words';

/** Nothing of the back office is at this address: 404. (Next’s `notFound` leaves an empty page to scripts.) */
export function AbsentOfficePage({ words: { t } }: { words: Words }) {
  answerWithStatus(404);
  return (
    <PageHead title={t('admin.frame.missing.title')}>
      <p>{t('admin.frame.missing.text')}</p>
      <p className="mt-4">
        <a href={officeHome}>{t('admin.frame.missing.back')}</a>
      </p>
    </PageHead>
  );
}
