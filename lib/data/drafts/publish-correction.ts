import type { Transaction } from '@/lib/data/db';
import type { StoredDraft } from '@/lib/data/shapes/draft-shape';
import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import { createNamed, nameAsStored } from '@/lib/data/waves/create-named';
import { recordWaveChange } from '@/lib/data/waves/record-wave-change';
import { replaceWave } from '@/lib/data/waves/replace-wave';
import { requireWave } from '@/lib/data/waves/require-wave';
import type { Publisher } from '@/lib/domain/people/editor';
import type { Question } from '@/lib/domain/record/question';
import { type Wave, withCheckers } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { carryChecks } from '@/lib/domain/versions/carried-checks';
import { keepPositions } from '@/lib/domain/versions/kept-positions';
import { checkersOf } from './review-draft';

type Correction = { wave: Wave; questions: Question[]; corrected: StoredWave; publisher: Publisher };

/**
 * Publishes what a correction makes of a wave. Its values stay in their order, its claims with their values; an item of
 * which something changed is checked by nobody, unless somebody else than its authors has checked the correction.
 * @throws RuleError `nothing_changed`, `claim_unbound`.
 */
export async function correctWave(
  transaction: Transaction,
  draft: StoredDraft,
  { wave: read, questions, corrected, publisher }: Correction,
): Promise<{ slug: string }> {
  const { id, wave: before } = corrected;
  const ids = await createNamed(transaction, { questions, waves: [read] });
  const placed = keepPositions(before, read);
  const checkers = carryChecks({ before, after: nameAsStored(placed, ids) }, checkersOf(draft));
  const publishedAlone = checkers.includes(null) ? undefined : false;
  await replaceWave(transaction, { id, wave: withCheckers(placed, checkers), ids, publishedAlone });
  const { wave: after } = await requireWave(transaction, before.slug);
  if (JSON.stringify(after) === JSON.stringify(before)) throw new RuleError('nothing_changed');
  return recordWaveChange(transaction, {
    editor: publisher,
    action: 'correct',
    waveId: id,
    before,
    after,
    reason: draft.reason,
  });
}
