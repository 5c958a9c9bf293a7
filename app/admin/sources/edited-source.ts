import type { EditedThing } from '@/app/admin/_parts/office-edit';
import { getSourceSheet } from '@/lib/data/sources/source-sheet';
import { updateSource } from '@/lib/data/sources/write-source';
import { sourceEditSchema, toSourceFields } from '@/lib/domain/entry/source-edit';
import type { Words } from '@/lib/words/words';
import { sourceWords } from './source-words';

const labels = (words: Words): Readonly<Record<string, string>> => sourceWords(words).fields;

/** How sources are changed. */
export const editedSource: EditedThing<typeof sourceEditSchema> = {
  word: 'source',
  schema: sourceEditSchema,
  load: async (db, slug) => {
    const sheet = await getSourceSheet(db, slug);
    if (!sheet) return null;
    const { version, content } = sheet;
    return { version, title: content.title, fields: toSourceFields(content) };
  },
  save: updateSource,
  labelOf: (field, words) => labels(words)[field] ?? field,
};
