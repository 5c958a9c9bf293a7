import type { Transaction } from '@/lib/data/db';
import { createOrganisations } from '@/lib/data/organisations/create-organisations';
import { createQuestions } from '@/lib/data/questions/create-questions';
import type { NamedIds } from '@/lib/data/shapes/wave-columns';
import { createSources } from '@/lib/data/sources/create-sources';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Register } from '@/lib/domain/record/register';
import type { Wave } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';

/**
 * Finds the organisations, questions and sources that waves name, and creates those that the register does not have.
 * @throws RuleError `question_differs`, `option_differs` or `chain_unknown` where the register says something else.
 */
export async function createNamed(
  transaction: Transaction,
  { questions, waves }: Register,
): Promise<NamedIds> {
  const organisations = await createOrganisations(transaction, namesIn(waves));
  return {
    organisations,
    questions: await createQuestions(transaction, questions, waves),
    sources: await createSources(transaction, sourcesIn(waves), organisations),
  };
}

/** A wave under the names that the register knows its organisations and sources by; others stay as they are. */
export function nameAsStored(
  wave: Wave,
  {
    organisations,
    sources,
  }: {
    organisations: ReadonlyMap<string, OrganisationName>;
    sources: ReadonlyMap<string, { slug: string }>;
  },
): Wave {
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

/** The organisations that waves name, each as often as it is named. */
export function namesIn(waves: Wave[]): { name: string; slug: string }[] {
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
