import { PageHead } from '@/components/ui/page-head';
import { answerWithStatus } from '@/lib/request/request-context';
import { currentPerson } from '@/lib/sign-in/auth';
import { officeHome } from '@/lib/sign-in/sign-in-address';
import type { Words } from '@/lib/words/words';

/** In place of a page: says what a role does not allow, with 403. */
export async function Refused({ words: { t } }: { words: Words }) {
  const person = await currentPerson();
  if (!person) return null;
  answerWithStatus(403);
  const role = t(`admin.frame.role.${person.role}`);
  return (
    <PageHead title={t('admin.frame.forbidden.title')}>
      <p>{t('admin.frame.forbidden.text', { name: person.name, role })}</p>
      <p className="mt-4">
        <a href={officeHome}>{t('admin.frame.missing.back')}</a>
      </p>
    </PageHead>
  );
}
