import { setImmediate } from 'node:timers/promises';
import type { Editor } from '@/lib/domain/editor';
import type { Register } from '@/lib/domain/register';
import { RuleError } from '@/lib/domain/rule-error';
import type { Wave } from '@/lib/domain/wave';
import type { Transaction } from './db';
import { inChunks } from './in-chunks';
import { type RevisionNote, recordRevisions } from './record-revision';
import { WaveRows } from './wave-rows';
import { createNamed, nameAsStored } from './write-named';

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
  let estimates = 0;
  let revisions: RevisionNote[] = [];
  const flush = async () => {
    estimates += rows.waiting;
    await rows.write();
    await recordRevisions(transaction, revisions);
    revisions = [];
    onWritten?.(estimates);
    await setImmediate();
  };
  for (const given of waves) {
    const wave: Wave = { ...given, status: 'published' };
    const after = nameAsStored(wave, ids);
    const waveId = rows.addWave(wave, { ids, publishedAlone });
    const subject = ['wave', wave.slug] as const;
    revisions.push({ editor, action: 'publish', subject, waveId, after, isPublic: true });
    if (rows.waiting >= valuesAtOnce) await flush();
  }
  await flush();
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
