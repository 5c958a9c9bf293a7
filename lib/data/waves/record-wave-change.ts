import { recordChange } from '@/lib/data/changes';
import type { Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import type { Editor } from '@/lib/domain/people/editor';
import type { Wave } from '@/lib/domain/record/wave';
import { diffWaves } from '@/lib/domain/versions/diff-waves';

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
