import { diffWaves } from '@/lib/domain/diff-waves';
import type { Editor } from '@/lib/domain/editor';
import type { Wave } from '@/lib/domain/wave';
import { recordChange } from './changes';
import type { Transaction } from './db';
import { recordRevision } from './record-revision';

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
  const { before, after } = change;
  await recordRevision(transaction, {
    ...change,
    subject: ['wave', after.slug],
    changes: diffWaves(before, after),
    isPublic: true,
  });
  await recordChange(transaction);
  return { slug: after.slug };
}
