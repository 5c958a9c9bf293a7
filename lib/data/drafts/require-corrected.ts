import type { Transaction } from '@/lib/data/db';
import type { StoredDraft } from '@/lib/data/shapes/draft-shape';
import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import { requireStandingWave, requireUnmoved } from '@/lib/data/waves/require-wave';
import { RuleError } from '@/lib/domain/rule-error';

/**
 * The wave that a correction corrects, if the correction says why and the wave still is what it started from; null of a
 * draft that corrects none.
 * @throws RuleError `reason_required`, `wave_withdrawn`, `wave_moved` with what was changed since and by whom.
 */
export async function requireCorrected(
  transaction: Transaction,
  { wave, waveId, waveVersion, reason }: StoredDraft,
): Promise<StoredWave | null> {
  if (waveId === null) return null;
  if (reason === null) throw new RuleError('reason_required');
  const corrected = await requireStandingWave(transaction, wave?.slug ?? '');
  await requireUnmoved(transaction, corrected, waveVersion ?? corrected.version);
  return corrected;
}
