'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeFormOf } from '@/app/admin/_parts/office-form';
import { getMapping, saveMapping } from '@/lib/data/import/mappings';
import { tellUpload, toldSchema, type Upload } from '@/lib/data/import/uploads';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { mappingFieldsSchema } from '@/lib/domain/import/mapping/mapping-fields';
import { readMappingFields } from '@/lib/domain/import/mapping/read-mapping-fields';
import { RuleError } from '@/lib/domain/rule-error';
import { noteStoreTrouble } from '@/lib/request/form-action';
import type { Office } from '@/lib/sign-in/auth';
import type { Words } from '@/lib/words/words';
import { requireUpload, uploadFiles } from '../find-upload';
import { fieldIssueText } from '../import-words';
import { type ReadUpload, readUpload } from './read-upload';

const orNull = z
  .string()
  .optional()
  .transform((text) => text ?? null);
const tellForm = z.object({ encoding: orNull, delimiter: orNull, sheet: orNull }).pipe(toldSchema);

/** Reads the file with another encoding, delimiter or sheet. */
export const tell = officeFormOf('editor', tellForm, async (told, { person }, key) => {
  await tellUpload(uploadFiles(), await requireUpload(person, key), { told });
  redirect(`/admin/import/${key}?done=told`);
});

const chooseForm = z.object({ mapping: z.string('required') });

/** Begins with a saved mapping. */
export const choose = officeFormOf('editor', chooseForm, async ({ mapping: name }, { person, db }, key) => {
  const upload = await requireUpload(person, key);
  const saved = await getMapping(db, name);
  if (!saved) throw new RuleError('mapping_absent', { name });
  await tellUpload(uploadFiles(), upload, { mapping: saved.mapping });
  redirect(`/admin/import/${key}?done=chosen`);
});

/** What the form of a mapping has: its button says what is to be done with it. */
const mapForm = mappingFieldsSchema.extend({ do: z.string().optional(), replaces: z.string().optional() });

/** Keeps what a form says of the columns, and leads to the preview; or saves it by its name as well. */
export const map = officeFormOf(
  'editor',
  { fields: mapForm, judge: fieldsSchema },
  async ({ mapping, ...asked }, { person, editor, db }, key) => {
    const isSaved = asked.do === 'save';
    const replaces = asked.replaces !== undefined;
    await tellUpload(uploadFiles(), await requireUpload(person, key), { mapping });
    if (isSaved) await saveMapping(db, { editor, mapping, replaces });
    redirect(isSaved ? `/admin/import/${key}?done=saved` : `/admin/import/${key}/preview`);
  },
);

/** Takes a mapping that is written as text. */
export const mapAsText = officeFormOf(
  'editor',
  {
    fields: z.object({ text: z.string() }),
    judge: async ({ words }) => z.object({ text: textSchema(words) }),
  },
  async ({ text: mapping }, { person }, key) => {
    await tellUpload(uploadFiles(), await requireUpload(person, key), { mapping });
    redirect(`/admin/import/${key}?done=chosen#mapping`);
  },
);

type Mapped = { mapping: Mapping; do: string | undefined; replaces: string | undefined };

/** The fields of the form over the mapping that it was filled in with. */
async function fieldsSchema({ person, words }: Office<'editor'>, key: string) {
  const read = await readOrRefusal(key, { person, words });
  return mapForm.transform(({ do: what, replaces, ...fields }, context): Mapped => {
    if (typeof read === 'string') return refuse(context, read);
    if (read.kind !== 'foreign') return refuse(context, 'upload_gone');
    const judged = readMappingFields(fields, read.mapping, read.file.table.columns);
    if ('mapping' in judged) return { mapping: judged.mapping, do: what, replaces };
    for (const issue of judged.issues)
      context.addIssue({ code: 'custom', path: toPath(issue.field), message: fieldIssueText(issue, words) });
    return z.NEVER;
  });
}

/** An upload as it can be read, or what is said where it cannot be had. */
async function readOrRefusal(
  key: string,
  { person, words }: Pick<Office<'editor'>, 'person' | 'words'>,
): Promise<ReadUpload | string> {
  try {
    return await readUpload(await requireUpload(person, key));
  } catch (error) {
    if (error instanceof RuleError) return error.key;
    const trouble = noteStoreTrouble(error);
    if (trouble === null) throw error;
    return words.t(`admin.frame.store.${trouble}`);
  }
}

function textSchema(words: Words) {
  return z
    .string('required')
    .max(1_000_000, 'text_long')
    .transform((text, context): NonNullable<Upload['mapping']> => {
      const judged = mappingSchema.safeParse(parseJson(text, context, words));
      if (judged.success) return judged.data;
      for (const { path, message } of judged.error.issues) {
        const where = path.length === 0 ? 'mapping' : path.map(String).join('.');
        const issue = { field: 'text', rule: 'mapping_wrong', values: { where, reason: message } };
        if (context.issues.length === 0 || path.length > 0)
          context.addIssue({ code: 'custom', message: fieldIssueText(issue, words) });
      }
      return z.NEVER;
    });
}

function parseJson(text: string, context: z.RefinementCtx, words: Words): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const issue = { field: 'text', rule: 'mapping_json', values: { reason: error.message } };
    context.addIssue({ code: 'custom', message: fieldIssueText(issue, words) });
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
