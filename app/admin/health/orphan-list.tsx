import type { OrphanKind, Orphans } from '@/lib/data/log/health';
import type { Words } from '@/lib/words/words';

/** Where each kind of record is mended. */
const pages: Record<OrphanKind, string> = {
  organisations: 'organisations',
  sources: 'sources',
  questions: 'questions',
  options: 'questions',
  wordings: 'questions',
};
const kinds: readonly OrphanKind[] = ['organisations', 'sources', 'questions', 'options', 'wordings'];

/** The records that nothing stands on, each with the way to where it is mended. */
export function OrphanList({ orphans, words }: { orphans: Orphans; words: Words }) {
  const { t } = words;
  const found = kinds.filter((kind) => orphans[kind].total > 0);
  return (
    <section className="mt-12">
      <h2>{t('admin.health.orphans')}</h2>
      {found.length === 0 && <p className="mt-2 text-small text-ink-2">{t('admin.health.orphansNone')}</p>}
      {found.length > 0 && (
        <table className="data-table data-table-stack mt-2">
          <tbody>
            {found.map((kind) => {
              const { total, first } = orphans[kind];
              const more = total - first.length;
              return (
                <tr key={kind}>
                  <th scope="row" className="sm:w-80">
                    {t(`admin.health.orphan.${kind}`)}{' '}
                    <span className="text-ink-3 tabular-nums">{total}</span>
                  </th>
                  <td>
                    <ul>
                      {first.map(({ slug, name }) => (
                        <li key={`${slug} ${name}`}>
                          <a href={`/admin/${pages[kind]}/${slug}`}>{name}</a>
                        </li>
                      ))}
                    </ul>
                    {more > 0 && t('admin.health.orphansMore', { count: more })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
