import { editWords } from '@/app/admin/_parts/edit-texts';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { missingReasonSchema } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

const missing = (name: string, { t }: Words) => `${name}, ${t('admin.edit.missing').toLowerCase()}`;
const fields = ({ t }: Words) => ({
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
});

/** The words of a source's form. */
export const sourceWords = (words: Words) => {
  const { t } = words;
  return {
    ...editWords(words),
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
      ...fields(words),
      publisherMissing: missing(fields(words).publisher, words),
      authorMissing: missing(fields(words).author, words),
      urlMissing: missing(fields(words).url, words),
      publishedMissing: missing(fields(words).published, words),
    },
  };
};
