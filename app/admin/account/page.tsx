import { keyFormWords, toKeyRows } from '@/app/admin/_parts/key-texts';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ChangePasswordForm } from '@/components/people/change-password-form';
import { KeyForm } from '@/components/people/key-form';
import { KeyTable } from '@/components/people/key-table';
import { SessionTable } from '@/components/people/session-table';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { listKeys } from '@/lib/data/people/api-keys';
import { listOwnSessions } from '@/lib/data/people/own-account';
import { currentSessionId } from '@/lib/sign-in/auth';

import { changePassword, endOwnKey, leaveEverywhere, makeKey } from './actions';

export const metadata = officeTitle('admin.account.title');

/** Who one is here, where one is signed in, one's keys, and one's password. */
export default officePage('editor', async ({ editor, db, person, words, t }) => {
  const sessions = await listOwnSessions(db, editor);
  const { name, email, role } = person;
  const rows = toKeyRows(await listKeys(db, { userId: editor.id }), role);
  return (
    <>
      <PageHead title={t('admin.account.title')}>
        <p>
          {name} · {email} · {t(`admin.people.roleName.${role}`)}
        </p>
      </PageHead>
      <section className="mt-10">
        <h2>{t('admin.account.sessions')}</h2>
        <p className="mt-1 mb-4 text-small text-ink-2">{t('admin.account.sessionsText')}</p>
        <SessionTable sessions={sessions} own={await currentSessionId()} words={words} />
        <div className="mt-5 flex flex-wrap items-baseline gap-x-4 gap-y-2">
          <ButtonForm action={leaveEverywhere} about={{}} label={t('admin.account.everywhere')} />
          <p className="text-small text-ink-2">{t('admin.account.everywhereText')}</p>
        </div>
      </section>
      <section className="mt-12">
        <h2>{t('admin.keys.title')}</h2>
        <p className="mt-1 mb-4 max-w-2xl text-small text-ink-2">{t('admin.keys.text')}</p>
        <KeyTable keys={rows} revoke={endOwnKey} words={words} />
        <h3 className="mt-8 mb-3">{t('admin.keys.make')}</h3>
        <KeyForm action={makeKey} usualLifetime="90" {...keyFormWords(words, role)} />
      </section>
      <section className="mt-12">
        <h2>{t('admin.account.passwordTitle')}</h2>
        <p className="mt-1 mb-4 text-small text-ink-2">{t('admin.account.passwordText')}</p>
        <ChangePasswordForm
          action={changePassword}
          email={email}
          keys={rows.filter(({ hasExpired }) => !hasExpired)}
          words={{
            current: t('admin.account.current'),
            password: t('admin.account.newPassword'),
            hint: t('admin.account.newPasswordHint'),
            keys: t('admin.account.keepKeys'),
            keysHint: t('admin.account.keepKeysHint'),
            submit: t('admin.account.passwordSubmit'),
          }}
        />
      </section>
    </>
  );
});
