import type { Database } from '@/lib/data/db';
import { readPostgresqlHealth } from '@/lib/data/store/postgresql-health';
import { writeFileSize } from '@/lib/domain/values/file-size';
import type { Words } from '@/lib/words/words';
import { FactTable } from './fact-table';

/** Which server of PostgreSQL has the register, how large it is, how busy, and whether it can be written to. */
export async function PostgresqlServer({ db, words: { t } }: { db: Database; words: Words }) {
  const { version, size, connections, trouble } = await readPostgresqlHealth(db);
  const rows = [
    [t('admin.health.file.room'), t('admin.health.server.size', { size: writeFileSize(size) })],
    [t('admin.health.server.connections'), t('admin.health.server.connectionsValue', connections)],
    [t('admin.health.file.writing'), t(`admin.health.file.trouble.${trouble ?? 'none'}`)],
  ] as const;
  return <FactTable title={t('admin.health.server.title', { version })} rows={rows} />;
}
