import type { ReactNode } from 'react';
import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { toKeyRows } from '@/app/admin/_parts/key-texts';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { KeyTable } from '@/components/people/key-table';
import { ResetLinkForm } from '@/components/people/reset-link-form';
import { RoleForm } from '@/components/people/role-form';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { listKeys } from '@/lib/data/people/api-keys';
import { getPerson } from '@/lib/data/people/people';

import { disable, enable, givePersonRole, makeResetLink, revokeKeyOf } from '../actions';
import { linkWords, roleWords } from '../role-words';

type Props = PageProps<'/admin/people/[id]'>;

export const metadata = officeTitle('admin.people.person');

/** One person: their role, their password, whether they may sign in. */
export default officePage('admin', async ({ db, words, t }, { params }: Props) => {
  const person = await getPerson(db, (await params).id);
  if (!person) return <AbsentOfficePage words={words} />;
  const keys = await listKeys(db, { userId: person.id });
  const { id, name, email, role, disabled, since, sessions } = person;
  return (
    <>
      <PageHead eyebrow={<a href="/admin/people">{t('admin.people.title')}</a>} title={name}>
        <p>
          {email} · {t('admin.people.since', { date: words.date(since.slice(0, 10)) })} ·{' '}
          {disabled ? (
            <span className="mark">{t('admin.people.disabled')}</span>
          ) : (
            t('admin.people.signedIn', { count: sessions })
          )}
        </p>
      </PageHead>
      <div className="max-w-2xl">
        <Part title={t('admin.people.role')} text={t('admin.people.changeRoleText', { name })}>
          <RoleForm
            action={givePersonRole}
            id={id}
            role={role}
            roles={roleWords(words)}
            words={{ role: t('admin.people.roleOf', { name }), submit: t('admin.people.changeRoleSubmit') }}
          />
        </Part>
        {!disabled && (
          <Part title={t('admin.people.password')} text={t('admin.people.passwordText', { name })}>
            <ResetLinkForm
              action={makeResetLink}
              id={id}
              words={{ ...linkWords(words), submit: t('admin.people.passwordSubmit') }}
            />
          </Part>
        )}
        <Part title={t('admin.keys.title')} text={t('admin.keys.textOf', { name })}>
          <KeyTable keys={toKeyRows(keys, role)} revoke={revokeKeyOf} words={words} />
        </Part>
        <Part
          title={t('admin.people.access')}
          text={t(disabled ? 'admin.people.enableText' : 'admin.people.disableText', { name })}
        >
          <ButtonForm
            action={disabled ? enable : disable}
            about={{ id }}
            label={t(disabled ? 'admin.people.enableSubmit' : 'admin.people.disableSubmit')}
          />
        </Part>
      </div>
    </>
  );
});

function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-rule pt-5">
      <h2>{title}</h2>
      <p className="mt-1 mb-4 text-small text-ink-2">{text}</p>
      {children}
    </section>
  );
}
