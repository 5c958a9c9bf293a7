import { editWords } from '@/app/admin/_parts/edit-texts';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);

/** The words of an organisation's form. */
export const organisationWords = {
  ...editWords,
  name: t('admin.organisations.name'),
  keepsOldName: t('admin.organisations.keepsOldName'),
  dropsOldName: t('admin.organisations.dropsOldName'),
  aliases: t('admin.organisations.aliases'),
  aliasesHint: t('admin.organisations.aliasesHint'),
  country: t('admin.edit.country'),
  countryHint: t('admin.edit.countryHint'),
  url: t('admin.edit.url'),
};
