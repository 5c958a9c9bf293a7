import { setImmediate } from 'node:timers/promises';
import { inChunks } from '@/lib/data/sql/in-chunks';
import { listStoredWaves } from '@/lib/data/waves/waves';
import { alikeWarnings } from '@/lib/domain/import/judging/alike-warnings';
import type { Database, Transaction } from '../db';
import { DraftFinder } from './find-drafts';
import { findWaves } from './find-waves';
import type { ImportPlan } from './import-plan';
import { ImportPlanner, type Planning } from './import-planner';
import { judgeQuestions } from './judge-questions';
import { findOrganisations, nameAsKnown } from './known-names';

/** How many waves are compared at a time. */
const atOnce = 25;

/** Compares what a file says with the register, and says what is to be done. Writes nothing. */
export async function planImport(db: Database | Transaction, planning: Planning): Promise<ImportPlan> {
  const { register, firstLines, into, signal } = planning;
  const organisations = await findOrganisations(db, register.waves);
  const waves = register.waves.map((wave) => nameAsKnown(wave, organisations.known));
  const questions = await judgeQuestions(db, register.questions, firstLines.questions);
  const planner = new ImportPlanner(planning, {
    found: await findWaves(db, waves),
    drafts: into === 'drafts' ? await DraftFinder.open(db) : null,
  });
  let done = 0;
  for (const some of inChunks(waves, atOnce)) {
    signal?.throwIfAborted();
    const stored = await listStoredWaves(db, planner.slugsOf(some));
    const storedAt = new Map(stored.map((one) => [one.wave.slug, one]));
    for (const wave of some) planner.add(wave, storedAt);
    done += some.length;
    planning.progress?.({ phase: 'comparing', done, total: waves.length });
    // Whoever waits for this process has a turn: to read, or to end this.
    await setImmediate();
  }
  const newQuestions = register.questions.filter(({ slug }) => !questions.known.has(slug));
  await planner.judge(db, alikeWarnings(register, questions.labels, firstLines));
  return planner.finish(questions.issues, {
    newQuestions: newQuestions.map(({ slug, title }) => ({ slug, title })),
    newOrganisations: organisations.unknown,
  });
}
