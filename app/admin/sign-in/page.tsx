import { redirect } from 'next/navigation';
import { officeTitle } from '@/app/admin/_parts/office-page';
import { SignInForm } from '@/components/people/sign-in-form';
import { PageHead } from '@/components/ui/page-head';
import { currentPerson, openToAll } from '@/lib/sign-in/auth';
import { safeNext } from '@/lib/sign-in/sign-in-address';

import { signIn } from './actions';

type Props = PageProps<'/admin/sign-in'>;

export const metadata = officeTitle('admin.signIn.title');

export default openToAll(async ({ t }, { searchParams }: Props) => {
  const asked = (await searchParams).next;
  const next = safeNext(typeof asked === 'string' ? asked : null);
  if (await currentPerson()) redirect(next);
  return (
    <>
      <PageHead title={t('admin.signIn.title')}>
        <p>{t('admin.signIn.lede')}</p>
      </PageHead>
      <SignInForm
        action={signIn}
        next={next}
        words={{
          email: t('admin.signIn.email'),
          password: t('admin.signIn.password'),
          submit: t('admin.signIn.submit'),
        }}
      />
      <p className="mt-8 text-small text-ink-3">{t('admin.signIn.forgotten')}</p>
    </>
  );
});
