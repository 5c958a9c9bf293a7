'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ImportOrder, type ImportOutcome, runImport } from '@/lib/data/import/run-import';
import { finishUpload, keepReport, toImportFile } from '@/lib/data/import/uploads';
import { RuleError } from '@/lib/domain/rule-error';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { runOnce } from '@/lib/request/running-imports';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
import { requireUpload, uploadsFolder } from '../../find-upload';

const reason = z.string().trim().max(2000, 'text_long').optional();
const schema = z.object({ key: z.string().max(100), reason });

/** Imports an upload as drafts. */
export async function importDrafts(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  return confirm(form, () => ({ into: 'drafts', editor }));
}

/** Imports an upload and publishes it. */
export async function importPublished(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  return confirm(form, (why) => ({ into: 'published', editor: publisher, reason: why }));
}

async function confirm(form: FormData, order: (reason: string | null) => ImportOrder): Promise<FormAnswer> {
  let done: string | undefined;
  const answer = await answerForm(form, schema, async ({ key, reason: why }) => {
    const { kind } = await importUpload(key, order(why ?? null));
    if (kind === 'refused') throw new RuleError('import_refused');
    done = key;
  });
  if (done !== undefined) redirect(`/admin/import/${done}/done`);
  return answer;
}

async function importUpload(key: string, order: ImportOrder): Promise<ImportOutcome> {
  const folder = uploadsFolder();
  const upload = await requireUpload(key);
  const db = await database();
  return runOnce(key, async (watch) => {
    const file = toImportFile(folder, upload);
    const outcome = await runImport(db, { ...order, ...watch, file, mapping: upload.mapping });
    await keepReport(folder, upload, outcome.report);
    if (outcome.kind === 'imported') await finishUpload(folder, upload);
    return outcome;
  });
}
