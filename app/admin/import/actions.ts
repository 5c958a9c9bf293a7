'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { deleteMapping, renameMapping } from '@/lib/data/import/mappings';
import { discardUpload } from '@/lib/data/import/uploads';
import { lineField, versionField } from '@/lib/domain/entry/typed-fields';
import { slugSchema } from '@/lib/domain/values/slug';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { cancelImport } from '@/lib/request/running-imports';
import { editorOrProblem } from '@/lib/sign-in/auth';
import { findUpload, uploadsFolder } from './find-upload';

const keySchema = z.object({ key: z.string().max(100) });
const mappingForm = z.object({ slug: slugSchema, version: versionField });

/** Removes an upload; an import of it that runs is ended first. */
export async function discard(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const answer = await answerForm(form, keySchema, async ({ key }) => {
    const upload = await findUpload(key);
    if (!upload) return;
    cancelImport(key);
    await discardUpload(uploadsFolder(), upload);
  });
  if (answer.status === 'success') redirect('/admin/import?done=discarded');
  return answer;
}

/** Gives a saved mapping another name. */
export async function rename(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, mappingForm.extend({ name: lineField }), async (given) => {
    await renameMapping(await database(), { editor, ...given });
    refresh();
  });
}

/** Removes a saved mapping. */
export async function remove(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const answer = await answerForm(form, mappingForm, async (given) => {
    await deleteMapping(await database(), { editor, ...given });
  });
  if (answer.status === 'success') redirect('/admin/import?done=removed');
  return answer;
}
