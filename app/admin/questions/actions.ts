'use server';

import { answerButton, answerEdit, versionSchema } from '@/app/admin/_parts/answer-edit';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { deleteQuestion } from '@/lib/data/edit/delete-unused';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import { database } from '@/lib/request/database';
import { answerProblem } from '@/lib/request/form-action';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
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
export async function save(
  slug: string,
  before: EditAnswer | undefined,
  form: FormData,
): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: questionEditSchema,
    save: async (edit) => updateQuestion(await database(), { editor, slug, edit }),
    stored: async () => {
      const sheet = await getQuestionSheet(await database(), slug);
      return sheet && { version: sheet.version, fields: toQuestionFields(sheet.content) };
    },
    labelOf: (field) => labels[field] ?? field,
    hrefOf: (saved) => `/admin/questions/${saved}?done=saved`,
  });
}

/** Removes a question that no wave asked. */
export async function remove(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, versionSchema, {
    run: async (of) => deleteQuestion(await database(), { publisher, ...of }),
    hrefOf: () => '/admin/questions?done=deleted',
  });
}
