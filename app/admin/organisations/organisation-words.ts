import { editWords } from '@/app/admin/_parts/edit-texts';
import type { Words } from '@/lib/words/words';

/** The words of an organisation's form. */
export const organisationWords = (words: Words) => {
  const { t } = words;
  return {
    ...editWords(words),
    name: t('admin.organisations.name'),
    keepsOldName: t('admin.organisations.keepsOldName'),
    dropsOldName: t('admin.organisations.dropsOldName'),
    aliases: t('admin.organisations.aliases'),
    aliasesHint: t('admin.organisations.aliasesHint'),
    country: t('admin.edit.country'),
    countryHint: t('admin.edit.countryHint'),
    url: t('admin.edit.url'),
  };
};
