'use server';

import { answerButton, answerEdit, versionSchema } from '@/app/admin/_parts/answer-edit';
import type { EditAnswer } from '@/components/housekeeping/edit-answer';
import { deleteSource } from '@/lib/data/edit/delete-unused';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { updateSource } from '@/lib/data/sources/write-source';
import { sourceEditSchema, toSourceFields } from '@/lib/domain/entry/source-edit';
import { database } from '@/lib/request/database';
import { answerProblem } from '@/lib/request/form-action';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
import { sourceWords } from './source-words';

const labels: Readonly<Record<string, string>> = sourceWords.fields;

/** Saves what somebody changed of a source. */
export async function save(
  slug: string,
  before: EditAnswer | undefined,
  form: FormData,
): Promise<EditAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { ...answerProblem(form, problem), conflict: before?.conflict };
  return answerEdit(before, form, {
    schema: sourceEditSchema,
    save: async (edit) => updateSource(await database(), { editor, slug, edit }),
    stored: async () => {
      const sheet = await getSourceSheet(await database(), slug);
      return sheet && { version: sheet.version, fields: toSourceFields(sheet.content) };
    },
    labelOf: (field) => labels[field] ?? field,
    hrefOf: (saved) => `/admin/sources/${saved}?done=saved`,
  });
}

/** Removes a source that nothing stands on. */
export async function remove(_: EditAnswer | undefined, form: FormData): Promise<EditAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerButton(form, versionSchema, {
    run: async (of) => deleteSource(await database(), { publisher, ...of }),
    hrefOf: () => '/admin/sources?done=deleted',
  });
}
