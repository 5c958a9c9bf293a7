import type { Database, Transaction } from '@/lib/data/db';
import { type Announce, type By, type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { recordFormerNames } from '@/lib/data/names/record-former-names';
import type { QuestionEdit } from '@/lib/domain/entry/question-edit';
import { renameQuestion } from '@/lib/domain/entry/rename-in-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { RuleError } from '@/lib/domain/rule-error';
import { diffQuestions } from '@/lib/domain/versions/diff-things';
import { renamesOfQuestion } from '@/lib/domain/versions/renames';
import { getQuestionSheet, type QuestionSheet } from './question-sheet';

/**
 * Changes a question with its options and wordings; its slug stays, and so do the values of an option that is renamed.
 * @throws RuleError `question_absent`, `stale`, `option_absent` where the edit renames an option that is not there,
 * `option_used` or `wording_used` where it leaves out one that something stands on, and as `keepHouse`.
 */
export async function updateQuestion(
  db: Database,
  { slug, edit, ...by }: By & { slug: string; edit: QuestionEdit },
): Promise<Kept> {
  return keepHouse(db, { ...by, action: 'update', word: 'question' }, async (transaction, announce) => {
    const stored = await requireQuestion(transaction, slug);
    requireVersion(stored.version, edit.version);
    return replaceQuestion(transaction, stored, edit, announce);
  });
}

/**
 * The question of this slug.
 * @throws RuleError `question_absent`.
 */
export async function requireQuestion(transaction: Transaction, slug: string): Promise<QuestionSheet> {
  const stored = await getQuestionSheet(transaction, slug);
  if (!stored) throw new RuleError('question_absent', { slug });
  return stored;
}

/** Gives a question other contents. */
export async function replaceQuestion(
  transaction: Transaction,
  stored: QuestionSheet,
  edit: Omit<QuestionEdit, 'version'>,
  announce: Announce,
) {
  const { id, slug, content: before } = stored;
  await announce(id);
  await transaction.question.update({
    where: { id },
    data: {
      title: edit.title,
      topic: edit.topic,
      finding: edit.finding,
      version: { increment: 1 },
      titles: {
        deleteMany: {},
        create: edit.titles.map(({ language, text }) => ({ language, title: text })),
      },
    },
    select: { id: true },
  });
  await replaceOptions(transaction, stored, edit);
  await replaceWordings(transaction, stored, edit);
  const { content: after } = await requireQuestion(transaction, slug);
  await recordFormerNames(transaction, renamesOfQuestion(slug, before, after));
  return {
    slug,
    ids: [id],
    before,
    after,
    changes: diffQuestions(slug, before, after),
    rename: (entry: WaveEntry) => renameQuestion(entry, { slug, before, after }),
  };
}

async function replaceOptions(
  transaction: Transaction,
  { id: questionId, content, values }: QuestionSheet,
  { options }: Pick<QuestionEdit, 'options'>,
): Promise<void> {
  const idOf = new Map(content.options.map(({ id, label }) => [label, id]));
  for (const [index, { was }] of options.entries()) {
    if (was !== null && !idOf.has(was))
      throw new RuleError('option_absent', { option: was }, `options[${index}].label`);
  }
  for (const { id, label } of content.options) {
    if (options.some(({ was }) => was === label)) continue;
    const count = values[id] ?? 0;
    if (count > 0) throw new RuleError('option_used', { option: label, count }, 'options');
    await transaction.option.delete({ where: { id }, select: { id: true } });
  }
  // Labels and places are each given to one option: they are all set free before they are given anew.
  for (const [index, { was }] of options.entries()) {
    const id = was === null ? undefined : idOf.get(was);
    if (id !== undefined)
      await transaction.option.update({
        where: { id },
        data: { label: `\u001f${id}`, position: -1 - index },
        select: { id: true },
      });
  }
  for (const [position, { was, labels, ...columns }] of options.entries()) {
    const id = was === null ? undefined : idOf.get(was);
    const translated = labels.map(({ language, text }) => ({ language, label: text }));
    if (id === undefined)
      await transaction.option.create({
        data: { questionId, position, ...columns, labels: { create: translated } },
        select: { id: true },
      });
    else
      await transaction.option.update({
        where: { id },
        data: { position, ...columns, labels: { deleteMany: {}, create: translated } },
        select: { id: true },
      });
  }
}

async function replaceWordings(
  transaction: Transaction,
  { id: questionId, content, uses }: QuestionSheet,
  { wordings }: Pick<QuestionEdit, 'wordings'>,
): Promise<void> {
  const known = new Set(content.wordings.map(({ id }) => id));
  for (const { id, text } of content.wordings) {
    if (wordings.some((wording) => wording.id === id)) continue;
    const count = uses[id] ?? 0;
    if (count > 0) throw new RuleError('wording_used', { wording: text, count }, 'wordings');
    await transaction.wording.delete({ where: { id }, select: { id: true } });
  }
  // The words of two may change places.
  for (const { id } of wordings)
    if (id !== null && known.has(id))
      await transaction.wording.update({
        where: { id },
        data: { text: `\u001f${id}` },
        select: { id: true },
      });
  for (const { id, text, language, translates } of wordings) {
    const translatesId = translates !== null && known.has(translates) ? translates : null;
    const data = { text, language, translatesId };
    if (id !== null && known.has(id))
      await transaction.wording.update({ where: { id }, data, select: { id: true } });
    else await transaction.wording.create({ data: { questionId, ...data }, select: { id: true } });
  }
}
