import { checkPages, findWriteTrouble, measureFile, type PagesCheck } from '@/lib/data/store/database-check';
import { writeFileSize } from '@/lib/domain/values/file-size';
import { env, toDatabaseFile } from '@/lib/env';
import type { Words } from '@/lib/words/words';
import { FactTable } from './fact-table';

/** How long what was found of the pages is told again, in milliseconds: a look costs a processor for a while. */
const toldAgainMs = 60_000;

let last: { at: number; check: Promise<PagesCheck> } | undefined;

function checkNow(file: string): Promise<PagesCheck> {
  if (!last || Date.now() - last.at > toldAgainMs) last = { at: Date.now(), check: checkPages(file) };
  return last.check;
}

/** Whether the database's file is sound, how large it is, and whether there is room to write. */
export async function DatabaseFile({ words }: { words: Words }) {
  const { t } = words;
  const file = toDatabaseFile(env().DATABASE_URL);
  const trouble = findWriteTrouble(file);
  const check = await checkNow(file);
  const { size, free } = measureFile(file);
  const rows = [
    [t('admin.health.file.pages'), <Pages key="pages" words={words} check={check} />],
    [
      t('admin.health.file.room'),
      t('admin.health.file.roomValue', { size: writeFileSize(size), free: writeFileSize(free) }),
    ],
    [t('admin.health.file.writing'), t(`admin.health.file.trouble.${trouble ?? 'none'}`)],
  ] as const;
  return <FactTable title={t('admin.health.file.title')} rows={rows} />;
}

function Pages({ check, words: { t } }: { check: PagesCheck; words: Words }) {
  if (check.kind === 'sound') return t('admin.health.file.sound');
  if (check.kind === 'unfinished')
    return t('admin.health.file.unfinished', { seconds: Math.round(check.longestMs / 1000) });
  return (
    <div role="alert" className="notice notice-warn">
      <p>{t('admin.health.file.damaged')}</p>
      <ul className="mt-1 text-small">
        {check.faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
