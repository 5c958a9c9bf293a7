import type { SecurityEvent } from '@/lib/domain/people/security-event';
import type { Words } from '@/lib/words/words';

type Entry = {
  id: number;
  kind: SecurityEvent;
  person: string | null;
  address: string;
  device: string | null;
  what: string | null;
  at: string;
  /** The first time, in words. */
  when: string;
  times: number;
  /** The last of several times, in words. */
  until: string | null;
};

/** Who came to the doors, from where, and what became of it. */
export function SecurityTable({ entries, words }: { entries: Entry[]; words: Words }) {
  const { t } = words;
  if (entries.length === 0) return <p className="text-ink-2">{t('admin.security.empty')}</p>;
  return (
    <section className="scroll" aria-label={t('admin.security.title')} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.log.when')}</th>
            <th scope="col">{t('admin.security.what')}</th>
            <th scope="col">{t('admin.security.account')}</th>
            <th scope="col">{t('admin.account.address')}</th>
            <th scope="col">{t('admin.account.device')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row" className="sm:whitespace-nowrap">
                <time dateTime={entry.at}>{entry.when}</time>
                {entry.until !== null && (
                  <span className="block text-note text-ink-3">
                    {t('admin.security.times', { count: entry.times, last: entry.until })}
                  </span>
                )}
              </th>
              <td data-head={t('admin.security.what')}>
                {t(`admin.security.event.${entry.kind}`)}
                {entry.what !== null && (
                  <code className="block break-all text-note text-ink-3">{entry.what}</code>
                )}
              </td>
              <td data-head={t('admin.security.account')}>
                {entry.person ?? <span className="text-ink-3">{t('admin.security.nobody')}</span>}
              </td>
              <td className="break-all" data-head={t('admin.account.address')}>
                {entry.address}
              </td>
              <td className="text-ink-2" data-head={t('admin.account.device')}>
                {entry.device ?? t('admin.account.unknownDevice')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
