import { type Stated, valueOf } from '@/lib/domain/missing';
import type { OrganisationName, OrganisationRole } from '@/lib/domain/organisation';
import { RuleError } from '@/lib/domain/rule-error';
import { fieldworkDays, type Item, type Wave } from '@/lib/domain/wave';
import type { Transaction } from './db';
import { writeMissing } from './missing-column';
import type { OrganisationIds } from './write-organisations';
import { type QuestionIds, wordingKey } from './write-questions';
import type { SourceIds } from './write-sources';

type Ids = { organisations: OrganisationIds; questions: QuestionIds; sources: SourceIds };

/**
 * Writes a wave with its items, references, bases and estimates; everything that it names must be in `ids`.
 * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
 */
export async function createWave(
  transaction: Transaction,
  wave: Wave,
  ids: Ids,
): Promise<{ id: number; estimates: number }> {
  const { pollsters, sponsors, fieldworkHouses, ...attributes } = wave.disclosure;
  const { id } = await transaction.wave.create({
    data: {
      slug: wave.slug,
      title: wave.title,
      country: wave.country,
      status: wave.status,
      fieldworkStart: valueOf(attributes.fieldworkStart),
      fieldworkEnd: valueOf(attributes.fieldworkEnd),
      lastDay: fieldworkDays(wave.disclosure)?.lastDay ?? null,
      universe: valueOf(attributes.universe),
      sampleSize: valueOf(attributes.sampleSize),
      mode: valueOf(attributes.mode),
      sampling: valueOf(attributes.sampling),
      marginOfError: valueOf(attributes.marginOfError),
      designEffect: valueOf(attributes.designEffect),
      responseRate: valueOf(attributes.responseRate),
      weighting: valueOf(attributes.weighting),
      frame: valueOf(attributes.frame),
      recruitment: valueOf(attributes.recruitment),
      eligibility: valueOf(attributes.eligibility),
      quotas: valueOf(attributes.quotas),
      incentives: valueOf(attributes.incentives),
      interviewLanguages: valueOf(attributes.interviewLanguages),
      funder: valueOf(attributes.funder),
      qualityChecks: valueOf(attributes.qualityChecks),
      limitations: valueOf(attributes.limitations),
      missing: writeMissing(wave.disclosure),
      organisations: {
        create: [
          ...inRole('pollster', pollsters, ids),
          ...inRole('sponsor', sponsors, ids),
          ...inRole('fieldwork_house', fieldworkHouses, ids),
        ],
      },
    },
    select: { id: true },
  });
  let estimates = 0;
  for (const [position, item] of wave.items.entries())
    estimates += await createItem(transaction, { waveId: id, item, position, ids });
  return { id, estimates };
}

function inRole(role: OrganisationRole, names: Stated<OrganisationName[]>, ids: Ids) {
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
  { waveId, item, position, ids }: { waveId: number; item: Item; position: number; ids: Ids },
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
