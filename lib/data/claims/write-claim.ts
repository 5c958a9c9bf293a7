import type { Database, Transaction } from '@/lib/data/db';
import { type Kept, keepHouse, requireVersion } from '@/lib/data/edit/write-edit';
import { recordRevision } from '@/lib/data/log/record-revision';
import { freeSlug } from '@/lib/data/sql/free-slug';
import type { ClaimContent, ClaimEdit } from '@/lib/domain/entry/claim-edit';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import type { Claim } from '@/lib/domain/record/claim';
import { RuleError } from '@/lib/domain/rule-error';
import { toSlug } from '@/lib/domain/values/slug';
import { type ClaimSheet, getClaim, getFigure } from './claim-sheet';
import { findEstimates, getClaimNames } from './claims';

/**
 * Ties a sentence of a source to the figure that it quotes.
 * @throws RuleError `source_absent`, `estimate_absent`.
 */
export async function createClaim(
  db: Database,
  { editor, content }: { editor: Editor; content: ClaimContent },
): Promise<Kept> {
  return keepHouse(db, { editor, action: 'create', word: 'claim' }, async (transaction) => {
    const isTaken = async (slug: string) =>
      (await transaction.claim.findUnique({ where: { slug }, select: { id: true } })) !== null;
    const slug = await freeSlug(toSlug(content.sentence) ?? 'claim', isTaken);
    return {
      slug,
      after: await addClaim(transaction, slug, content),
      isPublic: await isClaimShown(transaction, slug),
    };
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
    await recordRevision(transaction, { editor, action: 'create', subject: ['claim', slug], after });
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
 * @throws RuleError `claim_absent`, `stale`, `source_absent`, `estimate_absent`, `nothing_changed`.
 */
export async function updateClaim(
  db: Database,
  { editor, slug, edit: { version, ...content } }: { editor: Editor; slug: string; edit: ClaimEdit },
): Promise<Kept> {
  return keepHouse(db, { editor, action: 'update', word: 'claim' }, async (transaction) => {
    const stored = await requireClaim(transaction, slug);
    requireVersion(stored.version, version);
    const [before, wasShown] = [toSnapshot(stored), await isClaimShown(transaction, slug)];
    await transaction.claim.update({
      where: { slug },
      data: { ...(await columnsOf(transaction, content)), version: { increment: 1 } },
      select: { id: true },
    });
    return {
      slug,
      before,
      after: await snapshotOf(transaction, slug),
      isPublic: wasShown || (await isClaimShown(transaction, slug)),
    };
  });
}

/**
 * Removes a claim.
 * @throws RuleError `claim_absent`, `stale`.
 */
export async function deleteClaim(
  db: Database,
  { publisher, slug, version }: { publisher: Publisher; slug: string; version: number },
): Promise<Kept> {
  return keepHouse(db, { editor: publisher, action: 'delete', word: 'claim' }, async (transaction) => {
    const stored = await requireClaim(transaction, slug);
    requireVersion(stored.version, version);
    const isPublic = await isClaimShown(transaction, slug);
    await transaction.claim.delete({ where: { slug }, select: { id: true } });
    return { slug, before: toSnapshot(stored), isPublic };
  });
}

/** Whether readers are shown a claim. */
export async function isClaimShown(transaction: Transaction, slug: string): Promise<boolean> {
  return (await getClaimNames(transaction, slug)) !== null;
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

async function columnsOf(transaction: Transaction, { source, estimate, ...content }: ClaimContent) {
  const stored = await transaction.source.findUnique({ where: { slug: source }, select: { id: true } });
  if (!stored) throw new RuleError('source_absent', { slug: source }, 'source');
  const figure = await getFigure(transaction, estimate);
  if (!figure) throw new RuleError('estimate_absent', {}, 'estimate');
  return { sourceId: stored.id, estimateId: figure.id, ...content };
}
