import type { Database, Transaction } from '@/lib/data/db';
import { asPublished, type By, type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { recordPublicChange } from '@/lib/data/log/public-change';
import { freeSlug } from '@/lib/data/sql/free-slug';
import type { ClaimContent, ClaimEdit } from '@/lib/domain/entry/claim-edit';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import type { Claim } from '@/lib/domain/record/claim';
import { RuleError } from '@/lib/domain/rule-error';
import { toSlug } from '@/lib/domain/values/slug';
import { diffClaims } from '@/lib/domain/versions/diff-things';
import { type ClaimSheet, getClaim, getFigure } from './claim-sheet';
import { findEstimates } from './claims';

/**
 * Ties a sentence of a source to the figure that it quotes; readers see it at once where they see the figure.
 * @throws RuleError `source_absent`, `estimate_absent`, and as `keepHouse`.
 */
export async function createClaim(
  db: Database,
  { content, ...by }: By & { content: ClaimContent },
): Promise<Kept> {
  return keepHouse(db, { ...by, action: 'create', word: 'claim' }, async (transaction) => {
    const isTaken = async (slug: string) =>
      (await transaction.claim.findUnique({ where: { slug }, select: { id: true } })) !== null;
    const slug = await freeSlug(toSlug(content.sentence) ?? 'claim', isTaken);
    const after = await addClaim(transaction, slug, content);
    return { slug, ids: await idsOfClaim(transaction, slug), after, changes: [] };
  });
}

/**
 * Binds sentences to the figures that they quote, each under its own slug.
 * @throws RuleError `slug_taken`, `source_absent`, `estimate_absent` where none stands in a claim's place, or several.
 */
export async function importClaims(
  transaction: Transaction,
  claims: readonly Claim[],
  editor: Editor,
): Promise<void> {
  for (const { slug, estimate: place, ...content } of claims) {
    if ((await transaction.claim.count({ where: { slug } })) > 0) throw new RuleError('slug_taken', { slug });
    const [estimate, ...others] = await findEstimates(transaction, place);
    if (!estimate || others.length > 0) throw new RuleError('estimate_absent', {}, 'estimate');
    const after = await addClaim(transaction, slug, { ...content, estimate: estimate.id });
    const note = { editor, action: 'publish' as const, subject: ['claim', slug] as const, after };
    await recordPublicChange(transaction, { word: 'claim', ids: await idsOfClaim(transaction, slug) }, note);
  }
}

/**
 * Adds a claim under a slug that nothing has, and gives what a revision keeps of it.
 * @throws RuleError `source_absent`, `estimate_absent`.
 */
export async function addClaim(transaction: Transaction, slug: string, content: ClaimContent) {
  const data = { slug, ...(await columnsOf(transaction, content)) };
  await transaction.claim.create({ data, select: { id: true } });
  return snapshotOf(transaction, slug);
}

/**
 * Changes a claim; its slug stays.
 * @throws RuleError `claim_absent`, `stale`, `source_absent`, `estimate_absent`, and as `keepHouse`.
 */
export async function updateClaim(
  db: Database,
  { slug, edit: { version, ...content }, ...by }: By & { slug: string; edit: ClaimEdit },
): Promise<Kept> {
  return keepHouse(db, { ...by, action: 'update', word: 'claim' }, async (transaction, announce) => {
    const stored = await requireClaim(transaction, slug);
    requireVersion(stored.version, version);
    const before = toSnapshot(stored);
    const ids = await idsOfClaim(transaction, slug);
    for (const id of ids) await announce(id);
    await transaction.claim.update({
      where: { slug },
      data: { ...(await columnsOf(transaction, content)), version: { increment: 1 } },
      select: { id: true },
    });
    const after = await snapshotOf(transaction, slug);
    return { slug, ids, before, after, changes: diffClaims(before, after) };
  });
}

/**
 * Removes a claim.
 * @throws RuleError `claim_absent`, `stale`, and as `keepHouse`.
 */
export async function deleteClaim(
  db: Database,
  { slug, version, ...by }: { publisher: Publisher; slug: string; version: number; reason?: string },
): Promise<Kept> {
  return keepHouse(
    db,
    { ...asPublished(by), action: 'delete', word: 'claim' },
    async (transaction, announce) => {
      const stored = await requireClaim(transaction, slug);
      requireVersion(stored.version, version);
      for (const id of await idsOfClaim(transaction, slug)) await announce(id);
      await transaction.claim.delete({ where: { slug }, select: { id: true } });
      const before = toSnapshot(stored);
      return { slug, ids: [], before, changes: diffClaims(before, null) };
    },
  );
}

/** The number of a claim in the register, alone; none where there is no such claim. */
export async function idsOfClaim(transaction: Transaction, slug: string): Promise<number[]> {
  return (await transaction.claim.findMany({ where: { slug }, select: { id: true } })).map(({ id }) => id);
}

async function requireClaim(transaction: Transaction, slug: string): Promise<ClaimSheet> {
  const stored = await getClaim(transaction, slug);
  if (!stored) throw new RuleError('claim_absent', { slug });
  return stored;
}

async function snapshotOf(transaction: Transaction, slug: string) {
  return toSnapshot(await requireClaim(transaction, slug));
}

/** What a revision keeps of a claim: the figure in words, since its number may be given up. */
function toSnapshot({ content: { source, sentence, verbatim, locator }, figure }: ClaimSheet) {
  const { wave, question, base, option, estimate } = figure;
  return {
    source,
    sentence,
    verbatim,
    locator,
    figure: { wave: wave.slug, question: question.slug, ...base, option, value: estimate.value },
  };
}

async function columnsOf(transaction: Transaction, content: ClaimContent) {
  const { source, estimate, sentence, verbatim, locator } = content;
  const stored = await transaction.source.findUnique({ where: { slug: source }, select: { id: true } });
  if (!stored) throw new RuleError('source_absent', { slug: source }, 'source');
  const figure = await getFigure(transaction, estimate);
  if (!figure) throw new RuleError('estimate_absent', {}, 'estimate');
  return { sourceId: stored.id, estimateId: figure.id, sentence, verbatim, locator };
}
