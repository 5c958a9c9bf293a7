import type { Database } from '@/lib/data/db';
import { readPostgresqlHealth } from '@/lib/data/store/postgresql-health';
import { writeFileSize } from '@/lib/domain/values/file-size';
import type { Words } from '@/lib/words/words';

/** Which server of PostgreSQL has the register, how large it is, how busy, and whether it can be written to. */
export async function PostgresqlServer({ db, words: { t } }: { db: Database; words: Words }) {
  const { version, size, connections, trouble } = await readPostgresqlHealth(db);
  const rows = [
    [t('admin.health.file.room'), t('admin.health.server.size', { size: writeFileSize(size) })],
    [t('admin.health.server.connections'), t('admin.health.server.connectionsValue', connections)],
    [t('admin.health.file.writing'), t(`admin.health.file.trouble.${trouble ?? 'none'}`)],
  ] as const;
  return (
    <section className="mt-10">
      <h2>{t('admin.health.server.title', { version })}</h2>
      <table className="data-table mt-2 max-w-3xl">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
