import { publishWaves } from '@/lib/data/waves/publish-waves';
import { replaceWave } from '@/lib/data/waves/replace-wave';
import { countValues } from '@/lib/domain/import/import-effects';
import type { ImportInto } from '@/lib/domain/import/import-report';
import type { Editor } from '@/lib/domain/people/editor';
import { questionsOf } from '@/lib/domain/record/questions-of';
import type { Register } from '@/lib/domain/record/register';
import type { Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { recordChange } from '../changes';
import type { Transaction } from '../db';
import type { ImportPlan, ImportWatch, PlannedWave } from './import-plan';
import { writeDrafts } from './write-import-drafts';

/** Who imports, what becomes of the waves, and why published ones are corrected, in words for readers. */
export type Importing = ImportWatch & { editor: Editor; into: ImportInto; reason: string | null };

/**
 * Does what a plan says, with one revision a wave.
 * @throws RuleError `reason_required` where published waves are corrected without one, `claim_unbound`.
 */
export async function commitImport(
  transaction: Transaction,
  { plan, register, ...importing }: Importing & { plan: ImportPlan; register: Register },
): Promise<void> {
  if (plan.waves.length === 0) return;
  const isCorrecting = plan.waves.some(({ kind }) => kind === 'correct');
  if (isCorrecting && importing.into === 'published' && importing.reason === null)
    throw new RuleError('reason_required');
  const counter = new ValueCounter(plan.waves, importing);
  if (importing.into === 'drafts') {
    await writeDrafts(transaction, { waves: plan.waves, counter, ...importing });
    return;
  }
  const created = await publishWaves(
    transaction,
    { questions: register.questions, waves: plan.waves.flatMap(newWave) },
    { editor: importing.editor, publishedAlone: true, onWritten: (values) => counter.reach(values) },
  );
  for (const planned of plan.waves) {
    if (planned.kind !== 'correct') continue;
    const { stored, wave } = planned;
    const { editor, reason } = importing;
    const questions = questionsOf(wave);
    await replaceWave(transaction, stored, {
      editor,
      action: 'correct',
      reason,
      wave,
      questions,
      checkedBy: [],
      mayStaySame: true,
    });
    counter.add(planned.wave);
  }
  if (created.estimates > 0) await recordChange(transaction);
}

function newWave(planned: PlannedWave): Wave[] {
  return planned.kind === 'create' ? [planned.wave] : [];
}

/** Says how many of the values of a plan are written, and ends the import where somebody wants that. */
export class ValueCounter {
  private readonly watch: ImportWatch;
  private readonly total: number;
  private done = 0;

  constructor(waves: readonly PlannedWave[], watch: ImportWatch) {
    this.watch = watch;
    this.total = waves.reduce((sum, { wave }) => sum + countValues(wave), 0);
  }

  /** So many are written. */
  reach(done: number): void {
    this.done = done;
    this.watch.signal?.throwIfAborted();
    this.watch.progress?.({ phase: 'writing', done, total: this.total });
  }

  /** Those of this wave are written too. */
  add(wave: Wave): void {
    this.reach(this.done + countValues(wave));
  }
}
