import type { KeyScope } from '@/lib/domain/people/api-key';
import type { Words } from '@/lib/words/words';
import { ButtonForm } from '../ui/button-form';
import type { FormAction } from '../ui/use-action-form';

type Key = {
  id: number;
  name: string;
  beginning: string;
  scopes: { scope: KeyScope; isAllowed: boolean }[];
  since: string;
  /** An instant, null for a key that never ends. */
  expires: string | null;
  hasExpired: boolean;
  used: string | null;
};

/** The keys of a person, each with what it may do, until when, and a button to revoke it. */
export function KeyTable(props: { keys: Key[]; revoke: FormAction; words: Words }) {
  const { keys, revoke, words } = props;
  const { t } = words;
  if (keys.length === 0) return <p className="text-small text-ink-2 italic">{t('admin.keys.none')}</p>;
  return (
    <section className="scroll max-w-3xl" aria-label={t('admin.keys.title')} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.keys.name')}</th>
            <th scope="col">{t('admin.keys.scopes')}</th>
            <th scope="col">{t('admin.keys.since')}</th>
            <th scope="col">{t('admin.keys.expires')}</th>
            <th scope="col">{t('admin.keys.used')}</th>
            <th scope="col">
              <span className="sr-only">{t('admin.keys.revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} one={key} revoke={revoke} words={words} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KeyRow({ one, revoke, words }: { one: Key; revoke: FormAction; words: Words }) {
  const { id, name, beginning, scopes, since, expires, hasExpired, used } = one;
  const { t } = words;
  const day = (at: string) => words.date(at.slice(0, 10));
  return (
    <tr>
      <th scope="row">
        <span className="font-semibold">{name}</span>
        <code className="block text-note text-ink-3">{beginning}…</code>
      </th>
      <td data-head={t('admin.keys.scopes')}>
        {scopes.map(({ scope, isAllowed }) => (
          <span key={scope} className="block max-sm:inline max-sm:not-last:after:content-[',_']">
            {isAllowed ? (
              t(`admin.keys.scope.${scope}`)
            ) : (
              <>
                <s>{t(`admin.keys.scope.${scope}`)}</s>{' '}
                <span className="text-note text-ink-3">({t('admin.keys.notAllowed')})</span>
              </>
            )}
          </span>
        ))}
      </td>
      <td data-head={t('admin.keys.since')}>{day(since)}</td>
      <td data-head={t('admin.keys.expires')}>
        {expires === null ? (
          t('admin.keys.never')
        ) : (
          <>
            {day(expires)} {hasExpired && <span className="mark">{t('admin.keys.expired')}</span>}
          </>
        )}
      </td>
      <td data-head={t('admin.keys.used')} className="text-ink-2">
        {used === null
          ? t('admin.keys.unused')
          : t('admin.account.at', { date: day(used), time: used.slice(11, 16) })}
      </td>
      <td>
        <ButtonForm
          action={revoke}
          about={{ id: String(id) }}
          label={t('admin.keys.revoke')}
          spokenLabel={t('admin.keys.revokeOf', { name })}
          look="plain"
        />
      </td>
    </tr>
  );
}
