'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteQuestion } from '@/lib/data/edit/delete-unused';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import type { Words } from '@/lib/words/words';
import { questionWords } from './question-words';

const labels = (words: Words): Readonly<Record<string, string>> => ({
  title: questionWords(words).title,
  topic: questionWords(words).topic,
  finding: questionWords(words).finding,
  titles: questionWords(words).titles,
  options: questionWords(words).option.title,
  wordings: questionWords(words).wording.title,
});

/** Saves what somebody changed of a question. */
export const save = officeEdit('editor', questionEditSchema, ({ editor, db, words }, slug) => ({
  save: (edit) => updateQuestion(db, { editor, slug, edit }),
  stored: async () => {
    const sheet = await getQuestionSheet(db, slug);
    return sheet && { version: sheet.version, fields: toQuestionFields(sheet.content) };
  },
  labelOf: (field) => labels(words)[field] ?? field,
  hrefOf: (saved) => `/admin/questions/${saved}?done=saved`,
}));

/** Removes a question that no wave asked. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteQuestion(db, { publisher, ...of });
  redirect('/admin/questions?done=deleted');
});
