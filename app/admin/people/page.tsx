import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { InviteForm } from '@/components/people/invite-form';
import { PeopleTable } from '@/components/people/people-table';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { listOpenInvitations } from '@/lib/data/people/invitations';
import { listPeople } from '@/lib/data/people/people';

import { invitePerson, takeInvitationBack } from './actions';
import { linkWords, roleWords } from './role-words';

export const metadata = officeTitle('admin.people.title');

/** Everybody who may sign in, who is invited, and a form to invite others. */
export default officePage('admin', async ({ admin, db, words, t }) => {
  const people = await listPeople(db);
  const invitations = await listOpenInvitations(db);
  return (
    <>
      <PageHead title={t('admin.people.title')}>
        <p>{t('admin.people.lede')}</p>
      </PageHead>
      <PeopleTable people={people} own={admin.id} words={words} />
      {invitations.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-3">{t('admin.people.open')}</h2>
          <ul className="max-w-3xl">
            {invitations.map(({ id: invitation, name, email, role, expiresAt }) => (
              <li
                key={invitation}
                className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule-soft py-2 text-small"
              >
                <span>
                  <span className="font-semibold">{name}</span> · {t(`admin.people.roleName.${role}`)}
                  <span className="block text-ink-3">{email}</span>
                </span>
                <span className="flex items-baseline gap-x-5">
                  <span className="text-ink-2">
                    {t('admin.people.until', { date: words.date(expiresAt.slice(0, 10)) })}
                  </span>
                  <ButtonForm
                    action={takeInvitationBack}
                    about={{ id: String(invitation) }}
                    label={t('admin.people.withdraw')}
                    spokenLabel={t('admin.people.withdrawOf', { name })}
                    look="plain"
                  />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-12">
        <h2 className="mb-4">{t('admin.people.invite')}</h2>
        <InviteForm
          action={invitePerson}
          roles={roleWords(words)}
          words={{
            ...linkWords(words),
            name: t('admin.people.name'),
            email: t('admin.people.email'),
            role: t('admin.people.role'),
            submit: t('admin.people.inviteSubmit'),
          }}
        />
      </section>
    </>
  );
});
