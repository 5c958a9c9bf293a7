import { recordChange } from '@/lib/data/changes';
import { importClaims } from '@/lib/data/claims/write-claim';
import type { Database } from '@/lib/data/db';
import { write } from '@/lib/data/write';
import type { Editor } from '@/lib/domain/people/editor';
import type { Claim } from '@/lib/domain/record/claim';
import { type Register, registerSchema } from '@/lib/domain/record/register';
import { publishWaves } from './publish-waves';

/** A whole register is one transaction; this is how long it may take, in milliseconds. */
export const longestImportMs = 60 * 60 * 1000;

/**
 * Takes new waves into the register and publishes them, all of them or none: organisations, sources and questions that
 * it already knows are used, others are created; `claims` are bound to their values. One revision a wave and a claim, in
 * the same transaction.
 * @throws RuleError `wave_exists` where a wave of that slug is there, `question_differs` where a question is there with
 * another title or topic, `option_differs` where an option is there with another kind, `organisation_twice` where a wave
 * names one organisation twice in one role, and what `importClaims` throws.
 */
export async function importRegister(
  db: Database,
  register: Register,
  { editor, claims = [] }: { editor: Editor; claims?: readonly Claim[] },
): Promise<{ waves: number; estimates: number }> {
  const judged = registerSchema.parse(register);
  return write(
    db,
    async (transaction) => {
      const { estimates } = await publishWaves(transaction, judged, { editor, publishedAlone: false });
      await importClaims(transaction, claims, editor);
      await recordChange(transaction);
      return { waves: judged.waves.length, estimates };
    },
    { longestMs: longestImportMs },
  );
}
