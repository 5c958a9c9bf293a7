import type { Database, Transaction } from '@/lib/data/db';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { requireWords } from '@/lib/data/sql/require-words';
import { write } from '@/lib/data/write';
import type { Publisher } from '@/lib/domain/people/editor';
import { questionsOf } from '@/lib/domain/record/questions-of';
import { type Wave, waveSchema } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { replaceWave } from './replace-wave';
import { requireUnmoved, requireWave } from './require-wave';

/**
 * Puts a wave back as it was after one of its revisions. Whether it is published stays as it is; so do the names that
 * the register has for questions and sources now. `version` is the wave's version that this started from.
 * @throws RuleError `revision_absent` where that is no revision with a wave, `wave_moved` where the wave was changed
 * since `version`, `reason_required`, `nothing_changed`, `claim_unbound`.
 */
export async function restoreWave(
  db: Database,
  command: { publisher: Publisher; revision: number; version: number; reason: string },
): Promise<{ slug: string }> {
  const reason = requireWords(command.reason, 'reason_required');
  return write(db, async (transaction) => {
    const kept = await requireSnapshot(transaction, command.revision);
    const stored = await requireWave(transaction, kept.slug);
    await requireUnmoved(transaction, stored, command.version);
    const wave = await refreshWave(transaction, { ...kept, status: stored.wave.status });
    return replaceWave(transaction, stored, {
      editor: command.publisher,
      action: 'restore',
      reason,
      wave,
      questions: questionsOf(wave),
    });
  });
}

async function requireSnapshot(transaction: Transaction, id: number): Promise<Wave> {
  const revision = await transaction.revision.findUnique({
    where: { id },
    select: { after: true, wave: { select: { slug: true } } },
  });
  const snapshot = waveSchema.safeParse(revision?.after);
  if (!revision?.wave || !snapshot.success) throw new RuleError('revision_absent');
  return { ...snapshot.data, slug: revision.wave.slug };
}

/** A wave of earlier on with the questions and sources that it names as the register has them now. */
export async function refreshWave(transaction: Transaction, wave: Wave): Promise<Wave> {
  const questions = await transaction.question.findMany({
    where: { slug: { in: wave.items.map(({ question }) => question.slug) } },
    select: { slug: true, title: true, topic: true },
  });
  const sources = await transaction.source.findMany({
    where: {
      slug: { in: wave.items.flatMap(({ references }) => references.map(({ source }) => source.slug)) },
    },
    select: sourceSelect,
  });
  const questionAt = new Map(questions.map((question) => [question.slug, question]));
  const sourceAt = new Map(sources.map((row) => [row.slug, { ...toSource(row), chain: [] }]));
  return {
    ...wave,
    items: wave.items.map((item) => ({
      ...item,
      question: questionAt.get(item.question.slug) ?? item.question,
      references: item.references.map((reference) => ({
        ...reference,
        source: sourceAt.get(reference.source.slug) ?? { ...reference.source, chain: [] },
      })),
    })),
  };
}
