import { missingReasonSchema } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

/** One side of a difference between two entries in words; null where that side has no such field. */
export function sideText(text: string | null, { t }: Words): string {
  if (text === null) return t('admin.entry.conflict.absent');
  const missing = missingReasonSchema.safeParse(text);
  return missing.success ? t(`missing.${missing.data}`) : text || t('admin.entry.conflict.blank');
}
