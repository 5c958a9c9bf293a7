import type { Role } from '@/lib/domain/people/editor';
import type { Words } from '@/lib/words/words';

type Listed = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  sessions: number;
  keys: number;
};

/** Who may sign in, as what, and whether they are signed in. */
export function PeopleTable({ people, own, words }: { people: Listed[]; own: string; words: Words }) {
  const { t } = words;
  return (
    <section className="scroll max-w-3xl" aria-label={t('admin.people.title')} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.people.name')}</th>
            <th scope="col">{t('admin.people.role')}</th>
            <th scope="col">{t('admin.people.state')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, role, disabled, sessions, keys }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/admin/people/${id}`} className="font-semibold">
                  {name}
                </a>
                {id === own && <span className="text-ink-3"> ({t('admin.people.you')})</span>}
                <span className="block text-ink-3">{email}</span>
              </th>
              <td data-head={t('admin.people.role')}>{t(`admin.people.roleName.${role}`)}</td>
              <td className="text-ink-2" data-head={t('admin.people.state')}>
                {disabled ? (
                  <span className="mark">{t('admin.people.disabled')}</span>
                ) : (
                  t('admin.people.signedIn', { count: sessions })
                )}
                {keys > 0 && <span className="block">{t('admin.people.keys', { count: keys })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
