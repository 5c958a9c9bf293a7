import { findEstimates } from '@/lib/data/claims/claims';
import { addClaim, idsOfClaim } from '@/lib/data/claims/write-claim';
import type { Database, Transaction } from '@/lib/data/db';
import { addOrganisation } from '@/lib/data/organisations/write-organisation';
import { requireQuestion } from '@/lib/data/questions/write-question';
import { addSource } from '@/lib/data/sources/write-source';
import type { Publisher } from '@/lib/domain/people/editor';
import { type RevisionWord, revisionWordSchema } from '@/lib/domain/record/revision';
import { RuleError } from '@/lib/domain/rule-error';
import { diffClaims } from '@/lib/domain/versions/diff-things';
import { claimSnapshot, isWhole, organisationSnapshot, questionSnapshot, sourceSnapshot } from './snapshots';
import { asPublished, type Kept, keepHouse } from './write-edit';

const removableSchema = revisionWordSchema.extract(['organisation', 'question', 'source', 'claim']);

/**
 * Puts back an organisation, a question, a source or a claim that was removed, at the address that it had.
 * @throws RuleError `revision_absent` where that revision removed none of these, `slug_taken` or `name_taken` where
 * something else has its address or its name meanwhile, and what a change of the thing throws where something that it
 * names is not there any more.
 */
export async function restoreRemoved(
  db: Database,
  { revision, ...by }: { publisher: Publisher; revision: number; reason?: string },
): Promise<Kept> {
  const row = await db.revision.findUnique({
    where: { id: revision },
    select: { subject: true, action: true, before: true },
  });
  const [first, slug = ''] = (row?.subject ?? '').split(' ');
  const { data: word } = removableSchema.safeParse(first);
  const snapshot = row?.before;
  if (row?.action !== 'delete' || !word || !isWhole(word, snapshot)) throw new RuleError('revision_absent');
  return keepHouse(db, { ...asPublished(by), action: 'restore', word }, async (transaction) => {
    if (await isThere(transaction, { word, slug })) throw new RuleError('slug_taken', { slug });
    const after = await addBack(transaction, { word, slug, snapshot });
    if (word !== 'claim') return { slug, ids: [], after, changes: [] };
    const ids = await idsOfClaim(transaction, slug);
    return { slug, ids, after, changes: diffClaims(null, claimSnapshot.parse(after)) };
  });
}

/** Whether something of this word has this slug. */
export async function isThere(
  db: Database | Transaction,
  { word, slug }: { word: RevisionWord; slug: string },
): Promise<boolean> {
  const where = { slug };
  if (word === 'organisation') return (await db.organisation.count({ where })) > 0;
  if (word === 'question') return (await db.question.count({ where })) > 0;
  if (word === 'source') return (await db.source.count({ where })) > 0;
  return word === 'claim' && (await db.claim.count({ where })) > 0;
}

type Removed = { word: RevisionWord; slug: string; snapshot: unknown };

async function addBack(transaction: Transaction, { word, slug, snapshot }: Removed) {
  if (word === 'organisation')
    return addOrganisation(transaction, slug, organisationSnapshot.parse(snapshot));
  if (word === 'question') return addQuestion(transaction, slug, snapshot);
  if (word === 'source') return addSource(transaction, slug, sourceSnapshot.parse(snapshot));
  const { figure, ...claim } = claimSnapshot.parse(snapshot);
  const { kind, value, ...place } = figure;
  const estimates = await findEstimates(transaction, { ...place, base: kind, wording: null });
  const [estimate, ...others] =
    estimates.length > 1 ? estimates.filter((one) => one.value === value) : estimates;
  if (!estimate || others.length > 0) throw new RuleError('estimate_absent');
  return addClaim(transaction, slug, { ...claim, estimate: estimate.id });
}

/** Answers and wordings take their numbers again, by which earlier revisions name them; none is ever given twice. */
async function addQuestion(transaction: Transaction, slug: string, snapshot: unknown) {
  const { titles, options, wordings, ...columns } = questionSnapshot.parse(snapshot);
  await transaction.question.create({
    data: {
      ...columns,
      slug,
      titles: { create: titles.map(({ language, text }) => ({ language, title: text })) },
      options: {
        create: options.map(({ labels, ...option }, position) => ({
          ...option,
          position,
          labels: { create: labels.map(({ language, text }) => ({ language, label: text })) },
        })),
      },
      wordings: { create: wordings.map(({ translates: _, ...wording }) => wording) },
    },
    select: { id: true },
  });
  for (const { id, translates } of wordings)
    if (translates !== null)
      await transaction.wording.update({
        where: { id },
        data: { translatesId: translates },
        select: { id: true },
      });
  return (await requireQuestion(transaction, slug)).content;
}
