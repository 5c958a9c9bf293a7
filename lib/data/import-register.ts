import { overviewTag, tagsOfWave } from '@/lib/domain/cache-tags';
import type { Editor } from '@/lib/domain/editor';
import { type Stated, valueOf } from '@/lib/domain/missing';
import type { OrganisationName } from '@/lib/domain/organisation';
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
 * Takes new waves into the register and publishes them, all of them or none: organisations, sources and questions that it already knows
 * are used, others are created. One revision a wave, in the same transaction.
 * @throws RuleError `wave_exists` where a wave of that slug is there, `question_differs` where a question is there with
 * another title or topic, `option_differs` where an option is there with another kind, `organisation_twice` where a wave
 * names one organisation twice in one role.
 */
export async function importRegister(
  db: Database,
  register: Register,
  options: { editor: Editor },
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
      const tags = [overviewTag];
      let estimates = 0;
      for (const given of waves) {
        const wave: Wave = { ...given, status: 'published' };
        const stored = toStoredWave(wave, { ...ids, sources });
        const created = await createWave(transaction, wave, { ...ids, sources });
        await recordCreation(transaction, { waveId: created.id, stored }, options);
        estimates += created.estimates;
        tags.push(...tagsOfWave(stored));
      }
      await recordChange(transaction, tags);
      return { waves: waves.length, estimates };
    },
    { timeout: longestImportMs, maxWait: longestImportMs },
  );
}

type Ids = { organisations: OrganisationIds; questions: QuestionIds; sources: SourceIds };

/** A wave under the names that the register knows its organisations and sources by. */
function toStoredWave(wave: Wave, { organisations, sources }: Ids): Wave {
  const known = ({ name, slug }: OrganisationName): OrganisationName => {
    const { name: storedName, slug: storedSlug } = organisations.get(name) ?? { name, slug };
    return { name: storedName, slug: storedSlug };
  };
  const listed = (names: Stated<OrganisationName[]>) =>
    'value' in names ? { value: names.value.map(known) } : names;
  const { disclosure } = wave;
  return {
    ...wave,
    disclosure: {
      ...disclosure,
      pollsters: listed(disclosure.pollsters),
      sponsors: listed(disclosure.sponsors),
      fieldworkHouses: listed(disclosure.fieldworkHouses),
    },
    items: wave.items.map((item) => ({
      ...item,
      references: item.references.map((reference) => {
        const { source } = reference;
        const { publisher } = source;
        return {
          ...reference,
          source: {
            ...source,
            slug: sources.get(source.slug)?.slug ?? source.slug,
            publisher: 'value' in publisher ? { value: known(publisher.value) } : publisher,
          },
        };
      }),
    })),
  };
}

async function recordCreation(
  transaction: Transaction,
  { waveId, stored }: { waveId: number; stored: Wave },
  { editor }: { editor: Editor },
): Promise<void> {
  await transaction.revision.create({
    data: {
      editor: editor.name,
      editorId: editor.id,
      action: 'publish',
      waveId,
      subject: `wave ${stored.slug}`,
      after: stored,
      public: true,
    },
  });
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
    ...items.flatMap(({ references }) => references.flatMap(({ source }) => valueOf(source.publisher) ?? [])),
  ]);
}

function sourcesIn(waves: Wave[]) {
  return waves.flatMap(({ items }) =>
    items.flatMap(({ references }) => references.map(({ source }) => source)),
  );
}
