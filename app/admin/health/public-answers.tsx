import { writeInstant } from '@/app/admin/log/log-words';
import { writeFileSize } from '@/lib/domain/values/file-size';
import { processWide } from '@/lib/process-wide';
import { longestInFrontSeconds, type PurgeState } from '@/lib/server/cache-purge';
import type { Words } from '@/lib/words/words';
import { FactTable } from './fact-table';

/** What the front door of this process keeps and did since it started; nothing in development, which has none. */
export function PublicAnswers({ words }: { words: Words }) {
  const { t } = words;
  const state = processWide().frontDoor?.state;
  if (!state) return null;
  const { answers, bytes, mostBytes, purge, ...counts } = state;
  const rows: (readonly [string, string])[] = [
    [
      t('admin.health.door.kept'),
      t('admin.health.door.keptValue', {
        answers,
        size: writeFileSize(bytes),
        most: writeFileSize(mostBytes),
      }),
    ],
    ...(['sent', 'made', 'waiting', 'streams', 'refused', 'forgotten'] as const).map(
      (name) => [t(`admin.health.door.${name}`), words.count(counts[name])] as const,
    ),
    ...(purge ? [[t('admin.health.door.purge'), writePurge(purge, words)] as const] : []),
  ];
  return (
    <FactTable
      title={t('admin.health.door.title')}
      intro={t('admin.health.door.intro')}
      rows={rows}
      width="max-w-xl"
    />
  );
}

/** Since when the cache in front holds nothing old; where a purge is not confirmed, why, and how long that may last. */
function writePurge({ confirmedAt, waitingSince, trouble }: PurgeState, words: Words): string {
  const { t } = words;
  const instant = (at: Date) => writeInstant(at.toISOString(), words);
  const minutes = longestInFrontSeconds / 60;
  if (waitingSince !== null && trouble !== null)
    return t('admin.health.door.purgeWaits', { since: instant(waitingSince), trouble, minutes });
  return confirmedAt === null
    ? t('admin.health.door.purgeNever', { minutes })
    : t('admin.health.door.purgeConfirmed', { at: instant(confirmedAt), minutes });
}
