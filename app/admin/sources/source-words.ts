import { editWords } from '@/app/admin/_parts/edit-texts';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);

const missing = (name: string) => `${name}, ${t('admin.edit.missing').toLowerCase()}`;
const fields = {
  kind: t('admin.sources.kind'),
  title: t('admin.sources.fieldTitle'),
  publisher: t('admin.sources.publisher'),
  author: t('admin.sources.author'),
  url: t('admin.edit.url'),
  published: t('admin.sources.published'),
  archivedUrl: t('admin.sources.archivedUrl'),
  accessed: t('admin.sources.accessed'),
  language: t('admin.edit.language'),
  licence: t('admin.sources.licence'),
  cites: t('admin.sources.cites'),
};

/** The words of a source's form. */
export const sourceWords = {
  ...editWords,
  kinds: sourceKindSchema.options.map((value) => ({ value, label: t(`sourceKind.${value}`) })),
  missing: t('admin.edit.missing'),
  reasons: [...missingReasonSchema.options].reverse().map((value) => ({
    value,
    label: t(`admin.edit.missingReason.${value}`),
  })),
  publisherHint: t('admin.sources.publisherHint'),
  dateHint: t('admin.edit.dateHint'),
  languageHint: t('admin.edit.languageHint'),
  citesHint: t('admin.sources.citesHint'),
  fields: {
    ...fields,
    publisherMissing: missing(fields.publisher),
    authorMissing: missing(fields.author),
    urlMissing: missing(fields.url),
    publishedMissing: missing(fields.published),
  },
};
