import { setImmediate } from 'node:timers/promises';
import type { Transaction } from '@/lib/data/db';
import { publicInstant, touchShown } from '@/lib/data/log/public-change';
import { type RevisionNote, recordRevisions } from '@/lib/data/log/record-revision';
import { inChunks } from '@/lib/data/sql/in-chunks';
import type { Editor } from '@/lib/domain/people/editor';
import type { Register } from '@/lib/domain/record/register';
import type { Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { createNamed, nameAsStored } from './create-named';
import { WaveRows } from './wave-rows';

/** How many values are written at a time. */
const valuesAtOnce = 5000;

type Publishing = {
  editor: Editor;
  publishedAlone: boolean;
  /**
   * Told after each write how many values are there; what it throws ends everything. Whoever waits for this process has a
   * turn then.
   */
  onWritten?: (values: number) => void;
};

/**
 * Publishes new waves, with one revision each, and gives how many values they have.
 * @throws RuleError as `importRegister`.
 */
export async function publishWaves(
  transaction: Transaction,
  { questions, waves }: Register,
  { editor, publishedAlone, onWritten }: Publishing,
): Promise<{ estimates: number }> {
  await requireNewWaves(transaction, waves);
  const ids = await createNamed(transaction, { questions, waves });
  const rows = await WaveRows.open(transaction);
  const at = await publicInstant(transaction);
  const waveIds: number[] = [];
  let estimates = 0;
  let revisions: RevisionNote[] = [];
  const flush = async () => {
    estimates += rows.waiting;
    await rows.write();
    await recordRevisions(transaction, revisions, at);
    revisions = [];
    onWritten?.(estimates);
    await setImmediate();
  };
  for (const given of waves) {
    const wave: Wave = { ...given, status: 'published' };
    const after = nameAsStored(wave, ids);
    const waveId = rows.addWave(wave, { ids, publishedAlone });
    waveIds.push(waveId);
    const subject = ['wave', wave.slug] as const;
    revisions.push({ editor, action: 'publish', subject, waveId, after, isPublic: true });
    if (rows.waiting >= valuesAtOnce) await flush();
  }
  await flush();
  await touchShown(transaction, { word: 'wave', ids: waveIds });
  return { estimates };
}

async function requireNewWaves(transaction: Transaction, waves: Wave[]): Promise<void> {
  for (const slugs of inChunks(waves.map(({ slug }) => slug))) {
    const known = await transaction.wave.findFirst({
      where: { slug: { in: slugs } },
      select: { slug: true },
    });
    if (known) throw new RuleError('wave_exists', { wave: known.slug });
  }
}
