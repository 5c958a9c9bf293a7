import { editWords } from '@/app/admin/_parts/edit-texts';
import { optionKindSchema } from '@/lib/domain/record/question';
import type { Words } from '@/lib/words/words';

/** The words of a question's form. */
export const questionWords = (words: Words) => {
  const { t } = words;
  return {
    ...editWords(words),
    title: t('admin.questions.fieldTitle'),
    topic: t('admin.questions.topic'),
    finding: t('admin.questions.finding'),
    findingHint: t('admin.questions.findingHint', { place: '{Option}' }),
    titles: t('admin.edit.titles'),
    translationsHint: t('admin.edit.translationsHint'),
    option: {
      title: t('admin.questions.options'),
      hint: t('admin.questions.optionsHint'),
      label: t('admin.questions.label'),
      kind: t('admin.questions.kind'),
      kinds: optionKindSchema.options.map((value) => ({ value, label: t(`admin.questions.kinds.${value}`) })),
      side: t('admin.questions.side'),
      sides: [
        { value: '', label: t('admin.questions.sides.none') },
        { value: '-1', label: t('admin.questions.sides.negative') },
        { value: '0', label: t('admin.questions.sides.middle') },
        { value: '1', label: t('admin.questions.sides.positive') },
      ],
      step: t('admin.questions.step'),
      labels: t('admin.questions.labels'),
      values: t('admin.questions.values'),
      add: t('admin.questions.addOption'),
      remove: t('admin.edit.remove'),
      up: t('admin.edit.up'),
      down: t('admin.edit.down'),
      unnamed: t('admin.questions.unnamed'),
    },
    wording: {
      title: t('admin.questions.wordings'),
      text: t('admin.questions.wording'),
      language: t('admin.edit.language'),
      translates: t('admin.questions.translates'),
      original: t('admin.questions.original'),
      add: t('admin.questions.addWording'),
      remove: t('admin.edit.remove'),
    },
  };
};
