import type { AlikeNames } from '@/lib/data/log/alike-names';
import { writeUnseen } from '@/lib/domain/values/text';
import type { Words } from '@/lib/words/words';

/** Names that can hardly be told apart. */
export function AlikeList({ alike, words }: { alike: readonly AlikeNames[]; words: Words }) {
  const { t } = words;
  return (
    <section className="mt-12">
      <h2>{t('admin.health.alike')}</h2>
      <p className="mt-2 text-small text-ink-2">
        {t(alike.length === 0 ? 'admin.health.alikeNone' : 'admin.health.alikeIntro')}
      </p>
      {alike.length > 0 && (
        <table className="data-table data-table-stack mt-2">
          <tbody>
            {alike.map(({ kind, of, names }) => (
              <tr key={`${kind} ${of} ${names.join()}`}>
                <th scope="row" className="sm:w-80">
                  {t(`admin.health.alikeOf.${kind}`)}
                  {of !== '' && `: ${of}`}
                </th>
                <td>
                  <ul>
                    {names.map((name) => (
                      <li key={name}>{writeUnseen(name)}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
