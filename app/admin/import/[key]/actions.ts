'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getMapping, saveMapping } from '@/lib/data/import/mappings';
import { tellUpload, toldSchema, type Upload } from '@/lib/data/import/uploads';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { mappingFieldsSchema } from '@/lib/domain/import/mapping/mapping-fields';
import { readMappingFields } from '@/lib/domain/import/mapping/read-mapping-fields';
import { RuleError } from '@/lib/domain/rule-error';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { editorOrProblem } from '@/lib/sign-in/auth';
import { requireUpload, uploadsFolder } from '../find-upload';
import { fieldIssueText } from '../import-words';
import { readUpload } from './read-upload';

/** Reads the file with another encoding, delimiter or sheet. */
export async function tell(key: string, _: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const orNull = z
    .string()
    .optional()
    .transform((text) => text ?? null);
  const schema = z.object({ encoding: orNull, delimiter: orNull, sheet: orNull }).pipe(toldSchema);
  const answer = await answerForm(form, schema, async (told) => {
    await tellUpload(uploadsFolder(), await requireUpload(key), { told });
  });
  if (answer.status === 'success') redirect(`/admin/import/${key}?done=told`);
  return answer;
}

/** Begins with a saved mapping. */
export async function choose(key: string, _: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const answer = await answerForm(form, z.object({ mapping: z.string('required') }), async (given) => {
    const upload = await requireUpload(key);
    const saved = await getMapping(await database(), given.mapping);
    if (!saved) throw new RuleError('mapping_absent', { name: given.mapping });
    await tellUpload(uploadsFolder(), upload, { mapping: saved.mapping });
  });
  if (answer.status === 'success') redirect(`/admin/import/${key}?done=chosen`);
  return answer;
}

/** Keeps what a form says of the columns, and leads to the preview; or saves it by its name as well. */
export async function map(key: string, _: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const isSaved = form.get('do') === 'save';
  const replaces = form.get('replaces') !== null;
  const answer = await answerForm(form, await fieldsSchema(key), async (mapping) => {
    await tellUpload(uploadsFolder(), await requireUpload(key), { mapping });
    if (isSaved) await saveMapping(await database(), { editor, mapping, replaces });
  });
  if (answer.status === 'success')
    redirect(isSaved ? `/admin/import/${key}?done=saved` : `/admin/import/${key}/preview`);
  return answer;
}

/** Takes a mapping that is written as text. */
export async function mapAsText(key: string, _: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  const answer = await answerForm(form, z.object({ text: textSchema }), async ({ text: mapping }) => {
    await tellUpload(uploadsFolder(), await requireUpload(key), { mapping });
  });
  if (answer.status === 'success') redirect(`/admin/import/${key}?done=chosen#mapping`);
  return answer;
}

/** The fields of the form over the mapping that it was filled in with. */
async function fieldsSchema(key: string) {
  const upload = await requireUpload(key).catch(() => null);
  const read = upload && (await readUpload(upload));
  return mappingFieldsSchema.transform((fields, context): Mapping => {
    if (read?.kind !== 'foreign') return refuse(context, 'upload_gone');
    const judged = readMappingFields(fields, read.mapping, read.file.table.columns);
    if ('mapping' in judged) return judged.mapping;
    for (const issue of judged.issues)
      context.addIssue({ code: 'custom', path: toPath(issue.field), message: fieldIssueText(issue) });
    return z.NEVER;
  });
}

const textSchema = z
  .string('required')
  .max(1_000_000, 'text_long')
  .transform((text, context): NonNullable<Upload['mapping']> => {
    const judged = mappingSchema.safeParse(parseJson(text, context));
    if (judged.success) return judged.data;
    for (const { path, message } of judged.error.issues) {
      const where = path.length === 0 ? 'mapping' : path.map(String).join('.');
      const issue = { field: 'text', rule: 'mapping_wrong', values: { where, reason: message } };
      if (context.issues.length === 0 || path.length > 0)
        context.addIssue({ code: 'custom', message: fieldIssueText(issue) });
    }
    return z.NEVER;
  });

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const issue = { field: 'text', rule: 'mapping_json', values: { reason: error.message } };
    context.addIssue({ code: 'custom', message: fieldIssueText(issue) });
    return null;
  }
}

function refuse(context: z.RefinementCtx, rule: string): never {
  context.addIssue({ code: 'custom', message: rule });
  return z.NEVER;
}

/** `columns[0].option` as the steps that lead there. */
function toPath(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
