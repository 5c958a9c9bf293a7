import type { Transaction } from '@/lib/data/db';
import { touchShown } from '@/lib/data/log/public-change';
import { type NamedIds, organisationLinks, sheetColumns } from '@/lib/data/shapes/wave-columns';
import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import type { Editor } from '@/lib/domain/people/editor';
import { type ItemIdentity, nameItems } from '@/lib/domain/record/item-names';
import type { Question } from '@/lib/domain/record/question';
import { type Wave, withCheckers } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { toStated } from '@/lib/domain/values/missing';
import { carryChecks } from '@/lib/domain/versions/carried-checks';
import { estimateKey, keepPositions } from '@/lib/domain/versions/kept-positions';
import { createNamed, nameAsStored } from './create-named';
import { createItems } from './create-wave';
import { recordWaveChange } from './record-wave-change';
import { requireWave } from './require-wave';

/** What a published wave becomes, who says so and why, in words for readers. */
type Replacement = {
  editor: Editor;
  action: 'correct' | 'restore';
  reason: string | null;
  wave: Wave;
  questions: Question[];
  /**
   * Who compared each item of a correction with its source, null where nobody did. A correction's values stay in their
   * order, and an item of which nothing changed stays checked. Without this the wave is put back as it is given.
   */
  checkedBy?: readonly (string | null)[];
  /** A file may say of a source what the register, which has the source already, does not take over. */
  mayStaySame?: boolean;
};

/**
 * Makes a published wave another, with one revision: what it names is found or created, its slug, its state and its claims
 * stay.
 * @throws RuleError `nothing_changed`, `claim_unbound` where a claim quotes a value that would be there no more, `organisation_twice` where
 * two names in one role are of one organisation.
 */
export async function replaceWave(
  transaction: Transaction,
  { id, wave: before }: StoredWave,
  { wave: given, questions, checkedBy, mayStaySame = false, ...change }: Replacement,
): Promise<{ slug: string }> {
  await touchShown(transaction, { word: 'wave', ids: [id] });
  const ids = await createNamed(transaction, { questions, waves: [given] });
  await rewriteWave(transaction, {
    id,
    ids,
    ...(checkedBy ? arrange(before, given, ids, checkedBy) : { wave: given }),
  });
  const { wave: after } = await requireWave(transaction, before.slug);
  if (!mayStaySame && JSON.stringify(after) === JSON.stringify(before))
    throw new RuleError('nothing_changed');
  return recordWaveChange(transaction, { ...change, waveId: id, before, after });
}

/** A wave that all of its items have been checked of is no more one that nobody but its author has compared. */
function arrange(before: Wave, given: Wave, ids: NamedIds, checkedBy: readonly (string | null)[]) {
  const placed = keepPositions(before, given);
  const checkers = carryChecks({ before, after: nameAsStored(placed, ids) }, checkedBy);
  return {
    wave: withCheckers(placed, checkers),
    ...(checkers.includes(null) ? {} : { publishedAlone: false }),
  };
}

async function rewriteWave(
  transaction: Transaction,
  { id, wave, ids, ...columns }: { id: number; wave: Wave; ids: NamedIds; publishedAlone?: boolean },
): Promise<void> {
  const before = await readStoredItems(transaction, id);
  const claims = await takeClaims(transaction, id);
  await transaction.estimate.deleteMany({ where: { waveId: id } });
  await transaction.item.deleteMany({ where: { waveId: id } });
  await transaction.waveOrganisation.deleteMany({ where: { waveId: id } });
  await transaction.wave.update({
    where: { id },
    data: {
      ...sheetColumns(wave),
      ...columns,
      version: { increment: 1 },
      organisations: { create: organisationLinks(wave, ids) },
    },
    select: { id: true },
  });
  await createItems(transaction, { waveId: id, items: wave.items, ids });
  await putClaimsBack(transaction, { waveId: id, before, claims });
}

const placeSelect = {
  option: { select: { label: true } },
  base: {
    select: {
      kind: true,
      note: true,
      groupDimension: true,
      group: true,
      item: { select: { id: true, question: { select: { title: true } } } },
    },
  },
} as const;

type StoredItem = ItemIdentity & { id: number };

async function readStoredItems(transaction: Transaction, waveId: number): Promise<StoredItem[]> {
  const rows = await transaction.item.findMany({
    where: { waveId },
    select: {
      id: true,
      question: { select: { slug: true } },
      wording: { select: { text: true, language: true } },
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ wording, ...item }) => ({ ...item, wording: toStated(wording) }));
}

type Claims = Awaited<ReturnType<typeof takeClaims>>;

/** Takes the claims of a wave's estimates out of the register, which would not let those go otherwise. */
async function takeClaims(transaction: Transaction, waveId: number) {
  const claims = await transaction.claim.findMany({
    where: { estimate: { waveId } },
    select: {
      id: true,
      slug: true,
      sourceId: true,
      sentence: true,
      verbatim: true,
      locator: true,
      version: true,
      estimate: { select: placeSelect },
    },
    orderBy: { id: 'asc' },
  });
  if (claims.length > 0)
    await transaction.claim.deleteMany({ where: { id: { in: claims.map(({ id }) => id) } } });
  return claims;
}

async function putClaimsBack(
  transaction: Transaction,
  { waveId, before, claims }: { waveId: number; before: StoredItem[]; claims: Claims },
): Promise<void> {
  if (claims.length === 0) return;
  const names = nameItems(before, await readStoredItems(transaction, waveId));
  const nameAt = new Map([...names].map(([{ id }, name]) => [id, name]));
  const keyOf = ({ option, base }: Pick<Claims[number]['estimate'], 'option' | 'base'>) =>
    estimateKey(nameAt.get(base.item.id) ?? '', base, option.label);
  const estimates = await transaction.estimate.findMany({
    where: { waveId },
    select: { id: true, ...placeSelect },
  });
  const idAt = new Map(estimates.map(({ id, ...estimate }) => [keyOf(estimate), id]));
  const data = claims.map(({ estimate, ...claim }) => {
    const { option, base } = estimate;
    const estimateId = idAt.get(keyOf(estimate));
    if (estimateId !== undefined) return { ...claim, estimateId };
    throw new RuleError('claim_unbound', {
      claim: claim.sentence,
      question: base.item.question.title,
      option: option.label,
    });
  });
  await transaction.claim.createMany({ data });
}
