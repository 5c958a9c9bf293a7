import type { Database } from '@/lib/data/db';
import { requireWords } from '@/lib/data/sql/require-words';
import { write } from '@/lib/data/write';
import type { Publisher } from '@/lib/domain/people/editor';
import type { Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { recordWaveChange } from './record-wave-change';
import { requireUnmoved, requireWave } from './require-wave';

/** A change of a wave as a whole; `version` is the one that it started from, `reason` is for readers. */
type WaveCommand = { publisher: Publisher; slug: string; version: number; reason: string };

/**
 * Withdraws a published wave: its page stays and says why, everything else forgets it.
 * @throws RuleError `wave_absent`, `wave_withdrawn`, `wave_moved` where it was changed since, `reason_required`.
 */
export async function withdrawWave(db: Database, command: WaveCommand): Promise<{ slug: string }> {
  return changeStatus(db, command, 'withdrawn');
}

/**
 * Puts a withdrawn wave back among the published ones.
 * @throws RuleError `wave_absent`, `wave_not_withdrawn`, `wave_moved` where it was changed since, `reason_required`.
 */
export async function reinstateWave(db: Database, command: WaveCommand): Promise<{ slug: string }> {
  return changeStatus(db, command, 'published');
}

async function changeStatus(
  db: Database,
  { publisher, slug, version, reason }: WaveCommand,
  status: Wave['status'],
): Promise<{ slug: string }> {
  const words = requireWords(reason, 'reason_required');
  return write(db, async (transaction) => {
    const stored = await requireWave(transaction, slug);
    const { id, wave: before } = stored;
    if (before.status === status)
      throw new RuleError(status === 'withdrawn' ? 'wave_withdrawn' : 'wave_not_withdrawn', { wave: slug });
    await requireUnmoved(transaction, stored, version);
    await transaction.wave.update({
      where: { id },
      data: {
        status,
        withdrawnBecause: status === 'withdrawn' ? words : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return recordWaveChange(transaction, {
      editor: publisher,
      action: status === 'withdrawn' ? 'withdraw' : 'reinstate',
      waveId: id,
      before,
      after: { ...before, status },
      reason: words,
    });
  });
}
