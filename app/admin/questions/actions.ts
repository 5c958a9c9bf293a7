'use server';

import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { editorOrProblem, publisherOrProblem } from '@/lib/auth';
import { deleteQuestion } from '@/lib/data/housekeeping/delete-unused';
import { getQuestionSheet } from '@/lib/data/housekeeping/questions';
import { updateQuestion } from '@/lib/data/housekeeping/write-question';
import { database } from '@/lib/database';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/housekeeping/question-edit';
import { answerProblem } from '@/lib/form-action';
import { answerButton, answerEdit, versionSchema } from '../answer-edit';
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
