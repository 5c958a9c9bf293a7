import { PageHead } from '@/components/ui/page-head';
import { answerWithStatus } from '@/lib/request/request-context';
import { currentPerson, leadToSignIn, type Problem } from '@/lib/sign-in/auth';
import { officeHome } from '@/lib/sign-in/sign-in-address';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);

/** In place of a page: leads who is signed out to the sign-in, and says what a role does not allow, with 403. */
export async function Refused({ problem }: { problem: Problem }) {
  const person = await currentPerson();
  if (problem === 'signed_out' || !person) return leadToSignIn();
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
