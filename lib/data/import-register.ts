import { overviewTag, tagsOfWave } from '@/lib/domain/cache-tags';
import type { Editor } from '@/lib/domain/editor';
import { valueOf } from '@/lib/domain/missing';
import { type Register, registerSchema } from '@/lib/domain/register';
import { RuleError } from '@/lib/domain/rule-error';
import type { Wave } from '@/lib/domain/wave';
import { recordChange } from './changes';
import type { Database, Transaction } from './db';
import { createOrganisations, type OrganisationIds } from './write-organisations';
import { createQuestions, type QuestionIds } from './write-questions';
import { createSources, type SourceIds } from './write-sources';
import { createWave } from './write-wave';

/** A whole import is one transaction; this is how long it may take, in milliseconds. */
const longestImportMs = 10 * 60 * 1000;

/**
 * Takes new waves into the register, all of them or none: organisations, sources and questions that it already knows
 * are used, others are created. One revision a wave, in the same transaction.
 * @throws RuleError `wave_exists` where a wave of that slug is there, `question_differs` where a question is there with
 * another title or topic, `option_differs` where an option is there with another kind.
 */
export async function importRegister(
  db: Database,
  register: Register,
  options: { editor: Editor; publish: boolean },
): Promise<{ waves: number; estimates: number }> {
  const { questions, waves } = registerSchema.parse(register);
  return db.$transaction(
    async (transaction) => {
      await requireNewWaves(transaction, waves);
      const ids = {
        organisations: await createOrganisations(transaction, namesIn(waves)),
        questions: await createQuestions(transaction, questions, waves),
        sources: {},
      };
      const sources = await createSources(transaction, sourcesIn(waves), ids.organisations);
      let estimates = 0;
      for (const wave of waves) estimates += await importWave(transaction, wave, { ...ids, sources }, options);
      await recordChange(transaction, [overviewTag, ...waves.flatMap(tagsOfWave)]);
      return { waves: waves.length, estimates };
    },
    { timeout: longestImportMs, maxWait: longestImportMs },
  );
}

async function importWave(
  transaction: Transaction,
  draft: Wave,
  ids: { organisations: OrganisationIds; questions: QuestionIds; sources: SourceIds },
  { editor, publish }: { editor: Editor; publish: boolean },
): Promise<number> {
  const wave: Wave = { ...draft, status: publish ? 'published' : draft.status };
  const { id, estimates } = await createWave(transaction, wave, ids);
  await transaction.revision.create({
    data: {
      editor: editor.name,
      action: publish ? 'publish' : 'create',
      waveId: id,
      subject: `wave ${wave.slug}`,
      after: wave,
      public: publish,
    },
  });
  return estimates;
}

async function requireNewWaves(transaction: Transaction, waves: Wave[]): Promise<void> {
  for (const { slug } of waves) {
    const known = await transaction.wave.findUnique({ where: { slug }, select: { id: true } });
    if (known) throw new RuleError('wave_exists', { wave: slug });
  }
}

function namesIn(waves: Wave[]): { name: string; slug: string }[] {
  return waves.flatMap(({ disclosure, items }) => [
    ...(valueOf(disclosure.pollsters) ?? []),
    ...(valueOf(disclosure.sponsors) ?? []),
    ...(valueOf(disclosure.fieldworkHouses) ?? []),
    ...items.flatMap(({ references }) =>
      references.flatMap(({ source }) => valueOf(source.publisher) ?? []),
    ),
  ]);
}

function sourcesIn(waves: Wave[]) {
  return waves.flatMap(({ items }) => items.flatMap(({ references }) => references.map(({ source }) => source)));
}
