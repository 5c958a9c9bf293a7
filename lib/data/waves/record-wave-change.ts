import type { Transaction } from '@/lib/data/db';
import { recordPublicChange } from '@/lib/data/log/public-change';
import { recordFormerNames } from '@/lib/data/names/record-former-names';
import type { Editor } from '@/lib/domain/people/editor';
import type { Wave } from '@/lib/domain/record/wave';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { renamesOfWave } from '@/lib/domain/versions/renames';

/** Notes a public change of a wave, with its revision. */
export async function recordWaveChange(
  transaction: Transaction,
  change: {
    editor: Editor;
    action: 'correct' | 'withdraw' | 'reinstate' | 'restore';
    waveId: number;
    before: Wave;
    after: Wave;
    reason: string | null;
  },
): Promise<{ slug: string }> {
  const { waveId, before, after } = change;
  await recordFormerNames(transaction, renamesOfWave(before, after));
  await recordPublicChange(
    transaction,
    { word: 'wave', ids: [waveId] },
    { ...change, subject: ['wave', after.slug], changes: diffWaves(before, after) },
  );
  return { slug: after.slug };
}
