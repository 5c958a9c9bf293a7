import type { Words } from '@/lib/words/words';

/** The words of a form that changes a thing. */
export const editWords = ({ t }: Words) => ({
  save: t('admin.edit.save'),
  propose: t('admin.edit.propose'),
  seenBy: {
    public: t('admin.edit.seenBy.public'),
    proposed: t('admin.edit.seenBy.proposed'),
    private: t('admin.edit.seenBy.private'),
  },
  reason: t('admin.edit.reason'),
  reasonHint: t('admin.edit.reasonHint'),
  apart: t('admin.edit.apart'),
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
