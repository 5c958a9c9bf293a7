import { overviewTag, tagsOfWave } from '@/lib/domain/cache-tags';
import type { Editor } from '@/lib/domain/editor';
import { type Register, registerSchema } from '@/lib/domain/register';
import { RuleError } from '@/lib/domain/rule-error';
import type { Wave } from '@/lib/domain/wave';
import { recordChange } from './changes';
import type { Database, Transaction } from './db';
import { recordRevision } from './record-revision';
import { write } from './write';
import { createNamed, nameAsStored } from './write-named';
import { createWave } from './write-wave';

/** A whole import is one transaction; this is how long it may take, in milliseconds. */
const longestImportMs = 10 * 60 * 1000;

/**
 * Takes new waves into the register and publishes them, all of them or none: organisations, sources and questions that
 * it already knows are used, others are created. One revision a wave, in the same transaction.
 * @throws RuleError `wave_exists` where a wave of that slug is there, `question_differs` where a question is there with
 * another title or topic, `option_differs` where an option is there with another kind, `organisation_twice` where a wave
 * names one organisation twice in one role.
 */
export async function importRegister(
  db: Database,
  register: Register,
  { editor }: { editor: Editor },
): Promise<{ waves: number; estimates: number }> {
  const { questions, waves } = registerSchema.parse(register);
  return write(
    db,
    async (transaction) => {
      await requireNewWaves(transaction, waves);
      const ids = await createNamed(transaction, { questions, waves });
      const tags = [overviewTag];
      let estimates = 0;
      for (const given of waves) {
        const wave: Wave = { ...given, status: 'published' };
        const stored = nameAsStored(wave, ids);
        const created = await createWave(transaction, wave, { ids });
        await recordRevision(transaction, {
          editor,
          action: 'publish',
          subject: ['wave', wave.slug],
          waveId: created.id,
          after: stored,
          isPublic: true,
        });
        estimates += created.estimates;
        tags.push(...tagsOfWave(stored));
      }
      await recordChange(transaction, tags);
      return { waves: waves.length, estimates };
    },
    { longestMs: longestImportMs },
  );
}

async function requireNewWaves(transaction: Transaction, waves: Wave[]): Promise<void> {
  for (const { slug } of waves) {
    const known = await transaction.wave.findUnique({ where: { slug }, select: { id: true } });
    if (known) throw new RuleError('wave_exists', { wave: slug });
  }
}
