'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteSource } from '@/lib/data/edit/delete-unused';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { updateSource } from '@/lib/data/sources/write-source';
import { sourceEditSchema, toSourceFields } from '@/lib/domain/entry/source-edit';
import type { Words } from '@/lib/words/words';
import { sourceWords } from './source-words';

const labels = (words: Words): Readonly<Record<string, string>> => sourceWords(words).fields;

/** Saves what somebody changed of a source. */
export const save = officeEdit('editor', sourceEditSchema, ({ editor, db, words }, slug) => ({
  save: (edit) => updateSource(db, { editor, slug, edit }),
  stored: async () => {
    const sheet = await getSourceSheet(db, slug);
    return sheet && { version: sheet.version, fields: toSourceFields(sheet.content) };
  },
  labelOf: (field) => labels(words)[field] ?? field,
  hrefOf: (saved) => `/admin/sources/${saved}?done=saved`,
}));

/** Removes a source that nothing stands on. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteSource(db, { publisher, ...of });
  redirect('/admin/sources?done=deleted');
});
