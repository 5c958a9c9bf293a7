import type { OrganisationIds } from '@/lib/data/organisations/create-organisations';
import type { QuestionIds } from '@/lib/data/questions/create-questions';
import type { SourceIds } from '@/lib/data/sources/create-sources';
import { attributeNames, attributes, isStored, storedValuesOf } from '@/lib/domain/record/attributes';
import type { OrganisationName, OrganisationRole } from '@/lib/domain/record/organisation';
import { orderingDay, type Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { today } from '../today';
import { writeMissing } from './missing-column';

/** What a wave names, as the register has it. */
export type NamedIds = { organisations: OrganisationIds; questions: QuestionIds; sources: SourceIds };

/** A wave's own columns, without its name, its state and its organisations. */
export function sheetColumns({ title, country, disclosure }: Wave) {
  return {
    title,
    country,
    ...storedValuesOf(disclosure),
    lastDay: orderingDay(disclosure, today()),
    missing: writeMissing(disclosure),
  };
}

/**
 * Which organisation did what in a wave, in the order printed.
 * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
 */
export function organisationLinks({ disclosure }: Wave, ids: NamedIds) {
  return attributeNames.flatMap((name) => {
    if (isStored(name)) return [];
    return inRole(attributes[name].role, disclosure[name], ids);
  });
}

function inRole(role: OrganisationRole, names: Stated<OrganisationName[]>, ids: NamedIds) {
  const named = (valueOf(names) ?? []).map(({ name }, position) => ({
    role,
    position,
    organisationId: idOf(name, ids),
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

function idOf(name: string, { organisations }: NamedIds): number {
  const id = organisations.get(name)?.id;
  if (id === undefined)
    throw new Error(`the wave names organisation ${name}, which was not created before it`);
  return id;
}
