import { LinkGone } from '@/app/admin/_parts/link-gone';
import { officeTitle } from '@/app/admin/_parts/office-page';
import { ChoosePasswordForm } from '@/components/people/choose-password-form';
import { PageHead } from '@/components/ui/page-head';
import { getInvitation } from '@/lib/data/people/invitations';
import { openToAll } from '@/lib/sign-in/auth';

import { followLink } from './actions';

type Props = PageProps<'/admin/invitations/[token]'>;

export const metadata = officeTitle('admin.people.link');

/** Where a link leads: to a password, and so into the back office. */
export default openToAll(async ({ db, words, t }, { params }: Props) => {
  const { token } = await params;
  const invitation = await getInvitation(db, token);
  if (!invitation) return <LinkGone words={words} />;
  const { purpose, name, email, role } = invitation;
  return (
    <>
      <PageHead title={t(`admin.people.follow.${purpose}.title`, { name })}>
        <p>{t(`admin.people.follow.${purpose}.text`, { name, email, role })}</p>
      </PageHead>
      <ChoosePasswordForm
        action={followLink}
        token={token}
        email={email}
        words={{
          password: t('admin.account.newPassword'),
          hint: t('admin.account.newPasswordHint'),
          submit: t(`admin.people.follow.${purpose}.submit`),
        }}
      />
    </>
  );
});
