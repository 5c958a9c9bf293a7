import { readDevice } from '@/lib/domain/people/device';
import type { Words } from '@/lib/words/words';

type Session = { id: string; since: string; ipAddress: string | null; userAgent: string | null };

/** The browsers in which one is signed in, one's own marked. */
export function SessionTable(props: { sessions: Session[]; own: string | null; words: Words }) {
  const { sessions, own, words } = props;
  const { t } = words;
  return (
    <section className="scroll max-w-3xl" aria-label={t('admin.account.sessions')} tabIndex={0}>
      <table className="data-table data-table-stack">
        <thead>
          <tr>
            <th scope="col">{t('admin.account.device')}</th>
            <th scope="col">{t('admin.account.since')}</th>
            <th scope="col">{t('admin.account.address')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, since, ipAddress, userAgent }) => (
            <tr key={id}>
              <th scope="row">
                {deviceText(userAgent, words)}
                {id === own && <span className="text-ink-3"> ({t('admin.account.here')})</span>}
              </th>
              <td data-head={t('admin.account.since')}>
                {t('admin.account.at', { date: words.date(since.slice(0, 10)), time: since.slice(11, 16) })}
              </td>
              <td className="text-ink-2" data-head={t('admin.account.address')}>
                {addressText(ipAddress) ?? t('admin.account.unknownDevice')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function deviceText(userAgent: string | null, { t }: Words): string {
  const { browser, system } = readDevice(userAgent);
  if (browser !== null && system !== null) return t('admin.account.deviceOn', { browser, system });
  return browser ?? system ?? t('admin.account.unknownDevice');
}

/** An address in its short form: ::1, not seven groups of zeros before it. */
function addressText(ipAddress: string | null): string | null {
  if (!ipAddress?.includes(':')) return ipAddress || null;
  const url = `http://[${ipAddress}]`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : ipAddress;
}
