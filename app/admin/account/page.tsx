import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/people/change-password-form';
import { SessionTable } from '@/components/people/session-table';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { currentPerson, currentSessionId, requireEditor } from '@/lib/auth';
import { database } from '@/lib/cache';
import { listOwnSessions } from '@/lib/data/own-account';
import { defaultLocale, wordsOf } from '@/lib/format';
import { changePassword, leaveEverywhere } from './actions';

const words = wordsOf(defaultLocale);
const { t } = words;

export const metadata: Metadata = { title: t('admin.account.title') };

/** Who one is here, one's password, and where one is signed in. */
export default async function AccountPage() {
  const editor = await requireEditor();
  const person = await currentPerson();
  const sessions = await listOwnSessions(await database(), editor);
  if (!person) return null;
  const { name, email, role } = person;
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
        <h2>{t('admin.account.passwordTitle')}</h2>
        <p className="mt-1 mb-4 text-small text-ink-2">{t('admin.account.passwordText')}</p>
        <ChangePasswordForm
          action={changePassword}
          email={email}
          words={{
            current: t('admin.account.current'),
            password: t('admin.account.newPassword'),
            hint: t('admin.account.newPasswordHint'),
            submit: t('admin.account.passwordSubmit'),
          }}
        />
      </section>
    </>
  );
}
