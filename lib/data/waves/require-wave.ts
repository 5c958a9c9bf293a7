import { z } from 'zod';
import type { Database, Transaction } from '@/lib/data/db';
import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import { RuleError } from '@/lib/domain/rule-error';
import { type WaveChange, waveChangeSchema } from '@/lib/domain/versions/wave-change';
import { listStoredWaves } from './waves';

/**
 * The wave of this slug, published or withdrawn, for a command.
 * @throws RuleError `wave_absent` where there is none.
 */
export async function requireWave(transaction: Transaction, slug: string): Promise<StoredWave> {
  const [stored] = await listStoredWaves(transaction, [slug]);
  if (!stored) throw new RuleError('wave_absent', { wave: slug });
  return stored;
}

/**
 * The published wave of this slug, for a command.
 * @throws RuleError `wave_absent` where there is none, `wave_withdrawn` where it does not stand.
 */
export async function requireStandingWave(transaction: Transaction, slug: string): Promise<StoredWave> {
  const stored = await requireWave(transaction, slug);
  if (stored.wave.status === 'withdrawn') throw new RuleError('wave_withdrawn', { wave: slug });
  return stored;
}

const changesSchema = z.array(waveChangeSchema).nullable();

/** What was changed of a wave since a version of it, the latest first, and by whom last. */
export async function changesSince(
  transaction: Database | Transaction,
  { id, version }: Pick<StoredWave, 'id' | 'version'>,
  startedFrom: number,
): Promise<{ editor: string; changes: WaveChange[] }> {
  // Each version of a wave has a public revision of its own, the latest of which made the present one.
  const revisions = await transaction.revision.findMany({
    where: { waveId: id, public: true },
    select: { editor: true, changes: true },
    orderBy: { id: 'desc' },
    take: Math.max(0, version - startedFrom),
  });
  return {
    editor: revisions[0]?.editor ?? '',
    changes: revisions.flatMap((revision) => changesSchema.parse(revision.changes) ?? []),
  };
}

/**
 * Judges whether a wave still says what it said at a version of it. Withdrawing and reinstating change nothing of that.
 * @throws RuleError `wave_moved` with what was changed since and by whom.
 */
export async function requireUnmoved(
  transaction: Transaction,
  stored: StoredWave,
  startedFrom: number,
): Promise<void> {
  const {
    editor,
    changes: [change, ...more],
  } = await changesSince(transaction, stored, startedFrom);
  if (!change) return;
  const { field, questionTitle, option, before, after } = change;
  const what = [questionTitle, option ?? field].flatMap((word) => word ?? []).join(', ');
  throw new RuleError('wave_moved', {
    wave: stored.wave.title,
    editor,
    what,
    before: before ?? '',
    after: after ?? '',
    more: more.length,
  });
}
