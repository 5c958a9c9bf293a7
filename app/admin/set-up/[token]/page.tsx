import { LinkGone } from '@/app/admin/_parts/link-gone';
import { officeTitle } from '@/app/admin/_parts/office-page';
import { SetUpForm } from '@/components/people/set-up-form';
import { PageHead } from '@/components/ui/page-head';
import { isSetUpOpen } from '@/lib/data/people/join';
import { openToAll } from '@/lib/sign-in/auth';
import { requireAuthSecret } from '@/lib/sign-in/session';

import { setUp } from './actions';

type Props = PageProps<'/admin/set-up/[token]'>;

export const metadata = officeTitle('admin.people.setUp.title');

/** Where the set-up link leads while nobody has an account: to the first admin's. */
export default openToAll(async ({ db, words, t }, { params }: Props) => {
  const { token } = await params;
  if (!(await isSetUpOpen(db, { secret: await requireAuthSecret(), token })))
    return <LinkGone words={words} />;
  return (
    <>
      <PageHead title={t('admin.people.setUp.title')}>
        <p>{t('admin.people.setUp.text')}</p>
      </PageHead>
      <SetUpForm
        action={setUp}
        token={token}
        words={{
          name: t('admin.people.name'),
          email: t('admin.people.email'),
          password: t('admin.account.password'),
          hint: t('admin.account.newPasswordHint'),
          submit: t('admin.people.setUp.submit'),
        }}
      />
    </>
  );
});
