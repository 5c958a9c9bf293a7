import { type Stated, valueOf } from '@/lib/domain/missing';
import type { OrganisationName, OrganisationRole } from '@/lib/domain/organisation';
import { RuleError } from '@/lib/domain/rule-error';
import { fieldworkDays, type Item, type Wave } from '@/lib/domain/wave';
import type { Transaction } from './db';
import { writeMissing } from './missing-column';
import type { OrganisationIds } from './write-organisations';
import { type QuestionIds, wordingKey } from './write-questions';
import type { SourceIds } from './write-sources';

/** What a wave names, as the register has it. */
export type NamedIds = { organisations: OrganisationIds; questions: QuestionIds; sources: SourceIds };

/**
 * Writes a wave with its items, references, bases and estimates; everything that it names must be in `ids`.
 * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
 */
export async function createWave(
  transaction: Transaction,
  wave: Wave,
  { ids, publishedAlone = false }: { ids: NamedIds; publishedAlone?: boolean },
): Promise<{ id: number; estimates: number }> {
  const { id } = await transaction.wave.create({
    data: {
      ...sheetColumns(wave),
      slug: wave.slug,
      status: wave.status,
      publishedAlone,
      organisations: { create: organisationLinks(wave, ids) },
    },
    select: { id: true },
  });
  return { id, estimates: await createItems(transaction, { waveId: id, items: wave.items, ids }) };
}

/** A wave's own columns, without its name, its state and its organisations. */
export function sheetColumns({ title, country, disclosure }: Wave) {
  return {
    title,
    country,
    fieldworkStart: valueOf(disclosure.fieldworkStart),
    fieldworkEnd: valueOf(disclosure.fieldworkEnd),
    lastDay: fieldworkDays(disclosure)?.lastDay ?? null,
    universe: valueOf(disclosure.universe),
    sampleSize: valueOf(disclosure.sampleSize),
    mode: valueOf(disclosure.mode),
    sampling: valueOf(disclosure.sampling),
    marginOfError: valueOf(disclosure.marginOfError),
    designEffect: valueOf(disclosure.designEffect),
    responseRate: valueOf(disclosure.responseRate),
    weighting: valueOf(disclosure.weighting),
    frame: valueOf(disclosure.frame),
    recruitment: valueOf(disclosure.recruitment),
    eligibility: valueOf(disclosure.eligibility),
    quotas: valueOf(disclosure.quotas),
    incentives: valueOf(disclosure.incentives),
    interviewLanguages: valueOf(disclosure.interviewLanguages),
    funder: valueOf(disclosure.funder),
    qualityChecks: valueOf(disclosure.qualityChecks),
    limitations: valueOf(disclosure.limitations),
    missing: writeMissing(disclosure),
  };
}

/**
 * Which organisation did what in a wave, in the order printed.
 * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
 */
export function organisationLinks({ disclosure }: Wave, ids: NamedIds) {
  return [
    ...inRole('pollster', disclosure.pollsters, ids),
    ...inRole('sponsor', disclosure.sponsors, ids),
    ...inRole('fieldwork_house', disclosure.fieldworkHouses, ids),
  ];
}

/** Writes the items of a wave that has none, and says how many estimates they hold. */
export async function createItems(
  transaction: Transaction,
  { waveId, items, ids }: { waveId: number; items: Item[]; ids: NamedIds },
): Promise<number> {
  let estimates = 0;
  for (const [position, item] of items.entries())
    estimates += await createItem(transaction, { waveId, item, position, ids });
  return estimates;
}

function inRole(role: OrganisationRole, names: Stated<OrganisationName[]>, ids: NamedIds) {
  const named = (valueOf(names) ?? []).map(({ name }, position) => ({
    role,
    position,
    organisationId: requireId(ids.organisations.get(name)?.id, `organisation ${name}`),
    name,
  }));
  return named.map(({ name, ...link }, index) => {
    const earlier = named
      .slice(0, index)
      .find(({ organisationId }) => organisationId === link.organisationId);
    if (earlier) throw new RuleError('organisation_twice', { name, earlier: earlier.name });
    return link;
  });
}

async function createItem(
  transaction: Transaction,
  { waveId, item, position, ids }: { waveId: number; item: Item; position: number; ids: NamedIds },
): Promise<number> {
  const question = requireId(ids.questions.get(item.question.slug), `question ${item.question.slug}`);
  const wording = valueOf(item.wording);
  const { id: itemId } = await transaction.item.create({
    data: {
      waveId,
      questionId: question.id,
      wordingId:
        wording === null
          ? null
          : requireId(question.wordings.get(wordingKey(wording)), `wording ${wording.text}`),
      place: item.place,
      checkedBy: item.checkedBy,
      position,
      missing: writeMissing({ wording: item.wording }),
    },
    select: { id: true },
  });
  const references = await transaction.reference.createManyAndReturn({
    data: item.references.map(({ source, locator, note }, order) => ({
      itemId,
      sourceId: requireId(ids.sources.get(source.slug)?.id, `source ${source.slug}`),
      locator: valueOf(locator),
      note,
      position: order,
      missing: writeMissing({ locator }),
    })),
    select: { id: true, position: true },
  });
  const bases = await transaction.base.createManyAndReturn({
    data: item.bases.map(({ kind, note, groupDimension, group, n }, order) => ({
      itemId,
      kind,
      note,
      groupDimension,
      group,
      n: valueOf(n),
      missing: writeMissing({ n }),
      position: order,
    })),
    select: { id: true, position: true },
  });
  const idAt = (rows: { id: number; position: number }[], order: number, word: string) =>
    requireId(rows.find((row) => row.position === order)?.id, `${word} ${order}`);
  const data = item.bases.flatMap((base, order) =>
    base.estimates.map(({ option, reference, ...estimate }) => ({
      ...estimate,
      waveId,
      baseId: idAt(bases, order, 'base'),
      optionId: requireId(question.options.get(option.label), `option ${option.label}`),
      referenceId: idAt(references, reference, 'reference'),
    })),
  );
  await transaction.estimate.createMany({ data });
  return data.length;
}

function requireId<T>(id: T | undefined, what: string): T {
  if (id === undefined) throw new Error(`the wave names ${what}, which was not created before it`);
  return id;
}
