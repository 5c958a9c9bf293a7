import type { Words } from '@/lib/words/words';

/** The words of a form that changes a thing. */
export const editWords = ({ t }: Words) => ({
  save: t('admin.edit.save'),
  conflict: {
    title: t('admin.edit.conflict'),
    hint: t('admin.edit.conflictHint'),
    field: t('admin.edit.conflictField'),
    stored: t('admin.edit.conflictStored'),
    typed: t('admin.edit.conflictTyped'),
    take: t('admin.edit.conflictTake'),
    nothing: t('admin.edit.none'),
  },
});

/** Says that a thing is gone. */
export const deletedText = ({ t }: Words) => t('admin.edit.deleted');

/** The words around a search of a list. */
export function searchWords(total: number, { t }: Words) {
  return {
    search: t('admin.edit.search'),
    clear: t('admin.edit.clear'),
    found: t('admin.edit.found', { count: total }),
  };
}
