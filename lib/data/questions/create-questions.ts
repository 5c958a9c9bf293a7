import type { Transaction } from '@/lib/data/db';
import type { Question, Wording } from '@/lib/domain/record/question';
import type { Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';

/** For each question, by slug: its id, its options' ids by label, its wordings' ids by `wordingKey`. */
export type QuestionIds = ReadonlyMap<
  string,
  { id: number; options: ReadonlyMap<string, number>; wordings: ReadonlyMap<string, number> }
>;

/**
 * Finds each question by its slug, or creates it, and adds the options and wordings that it lacks.
 * @throws RuleError `question_differs` or `option_differs` where the register's own says something else.
 */
export async function createQuestions(
  transaction: Transaction,
  questions: Question[],
  waves: Wave[],
): Promise<QuestionIds> {
  const ids = new Map<string, QuestionIds extends ReadonlyMap<string, infer Ids> ? Ids : never>();
  const wordingsOf = groupWordings(waves);
  for (const question of questions) {
    const id = await createQuestion(transaction, question);
    const options = await createOptions(transaction, id, question);
    const wordings = await createWordings(transaction, id, wordingsOf.get(question.slug) ?? new Map());
    ids.set(question.slug, { id, options, wordings });
  }
  return ids;
}

async function createQuestion(transaction: Transaction, question: Question): Promise<number> {
  const { slug, title, topic, finding } = question;
  const known = await transaction.question.findUnique({
    where: { slug },
    select: { id: true, title: true, topic: true },
  });
  if (!known) {
    const created = await transaction.question.create({
      data: { slug, title, topic, finding },
      select: { id: true },
    });
    return created.id;
  }
  if (known.title !== title || known.topic !== topic)
    throw new RuleError('question_differs', { question: slug, title: known.title, topic: known.topic });
  return known.id;
}

async function createOptions(
  transaction: Transaction,
  questionId: number,
  question: Question,
): Promise<ReadonlyMap<string, number>> {
  const known = await transaction.option.findMany({
    where: { questionId },
    select: { id: true, label: true, kind: true, position: true },
  });
  const ids = new Map(known.map(({ label, id }) => [label, id]));
  let position = Math.max(-1, ...known.map((option) => option.position));
  for (const { label, kind, side, step } of question.options) {
    const same = known.find((option) => option.label === label);
    if (same && same.kind !== kind)
      throw new RuleError('option_differs', { question: question.slug, option: label, kind: same.kind });
    if (same) continue;
    position += 1;
    const created = await transaction.option.create({
      data: { questionId, label, kind, side, step, position },
      select: { id: true },
    });
    ids.set(label, created.id);
  }
  return ids;
}

/** The wordings of each question by `wordingKey`, by the question's slug. */
function groupWordings(waves: readonly Wave[]): Map<string, Map<string, Wording>> {
  const groups = new Map<string, Map<string, Wording>>();
  for (const { items } of waves)
    for (const { question, wording } of items) {
      if (!('value' in wording)) continue;
      const group = groups.get(question.slug) ?? new Map<string, Wording>();
      group.set(wordingKey(wording.value), wording.value);
      groups.set(question.slug, group);
    }
  return groups;
}

async function createWordings(
  transaction: Transaction,
  questionId: number,
  wordings: ReadonlyMap<string, Wording>,
): Promise<ReadonlyMap<string, number>> {
  if (wordings.size === 0) return new Map();
  const known = await transaction.wording.findMany({
    where: { questionId },
    select: { id: true, text: true, language: true },
    orderBy: { id: 'desc' },
  });
  const ids = new Map(known.map(({ id, ...wording }) => [wordingKey(wording), id]));
  for (const [key, wording] of wordings) {
    if (ids.has(key)) continue;
    const created = await transaction.wording.create({
      data: { questionId, ...wording },
      select: { id: true },
    });
    ids.set(key, created.id);
  }
  return ids;
}

/** A wording's words and language as one text. */
export function wordingKey({ text, language }: Wording): string {
  return JSON.stringify([text, language]);
}
