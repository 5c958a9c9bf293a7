'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteQuestion } from '@/lib/data/edit/delete-unused';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import { questionWords } from './question-words';

const labels: Readonly<Record<string, string>> = {
  title: questionWords.title,
  topic: questionWords.topic,
  finding: questionWords.finding,
  titles: questionWords.titles,
  options: questionWords.option.title,
  wordings: questionWords.wording.title,
};

/** Saves what somebody changed of a question. */
export const save = officeEdit('editor', questionEditSchema, ({ editor, db }, slug) => ({
  save: (edit) => updateQuestion(db, { editor, slug, edit }),
  stored: async () => {
    const sheet = await getQuestionSheet(db, slug);
    return sheet && { version: sheet.version, fields: toQuestionFields(sheet.content) };
  },
  labelOf: (field) => labels[field] ?? field,
  hrefOf: (saved) => `/admin/questions/${saved}?done=saved`,
}));

/** Removes a question that no wave asked. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteQuestion(db, { publisher, ...of });
  redirect('/admin/questions?done=deleted');
});
