import type { EditedThing } from '@/app/admin/_parts/office-edit';
import { requireQuestionApart } from '@/lib/data/names/require-apart';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import type { Words } from '@/lib/words/words';
import { questionWords } from './question-words';

/** How questions are changed. */
export const editedQuestion: EditedThing<typeof questionEditSchema> = {
  word: 'question',
  schema: questionEditSchema,
  load: async (db, slug) => {
    const sheet = await getQuestionSheet(db, slug);
    if (!sheet) return null;
    const { version, content } = sheet;
    return { version, title: content.title, fields: toQuestionFields(content) };
  },
  save: updateQuestion,
  requireApart: requireQuestionApart,
  labelOf: (field, words) => labels(words)[field] ?? field,
};

function labels(words: Words): Readonly<Record<string, string>> {
  const { title, topic, finding, titles, option, wording } = questionWords(words);
  return {
    title,
    topic,
    finding,
    titles,
    options: option.title,
    'options.label': option.label,
    'options.kind': option.kind,
    'options.side': option.side,
    'options.step': option.step,
    'options.labels': option.labels,
    wordings: wording.title,
    'wordings.text': wording.text,
    'wordings.language': wording.language,
    'wordings.translates': wording.translates,
  };
}
