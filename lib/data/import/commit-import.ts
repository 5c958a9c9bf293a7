import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import { createNamed, nameAsStored } from '@/lib/data/waves/create-named';
import { publishWaves } from '@/lib/data/waves/publish-waves';
import { recordWaveChange } from '@/lib/data/waves/record-wave-change';
import { replaceWave } from '@/lib/data/waves/replace-wave';
import { requireWave } from '@/lib/data/waves/require-wave';
import { countValues } from '@/lib/domain/import/import-effects';
import type { ImportInto } from '@/lib/domain/import/import-report';
import { questionsOf } from '@/lib/domain/import/mapping/questions-of';
import type { Editor } from '@/lib/domain/people/editor';
import type { Register } from '@/lib/domain/record/register';
import { type Wave, withCheckers } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { carryChecks } from '@/lib/domain/versions/carried-checks';
import { keepPositions } from '@/lib/domain/versions/kept-positions';
import { recordChange } from '../changes';
import type { Transaction } from '../db';
import type { ImportPlan, ImportWatch, PlannedWave } from './plan-import';
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
    await correctWave(transaction, planned.stored, { wave: planned.wave, ...importing });
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

async function correctWave(
  transaction: Transaction,
  { id, wave: before }: StoredWave,
  { wave, editor, reason }: Importing & { wave: Wave },
): Promise<void> {
  const ids = await createNamed(transaction, { questions: questionsOf(wave), waves: [wave] });
  const placed = keepPositions(before, wave);
  const checkers = carryChecks({ before, after: nameAsStored(placed, ids) }, []);
  await replaceWave(transaction, { id, wave: withCheckers(placed, checkers), ids });
  const { wave: after } = await requireWave(transaction, before.slug);
  await recordWaveChange(transaction, { editor, action: 'correct', waveId: id, before, after, reason });
}
