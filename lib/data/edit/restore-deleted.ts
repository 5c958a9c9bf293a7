import type { Database, Transaction } from '@/lib/data/db';
import { replaceOrganisation, requireOrganisation } from '@/lib/data/organisations/write-organisation';
import type { QuestionSheet } from '@/lib/data/questions/question-sheet';
import { replaceQuestion, requireQuestion } from '@/lib/data/questions/write-question';
import { replaceSource, requireSource } from '@/lib/data/sources/write-source';
import type { Publisher } from '@/lib/domain/people/editor';
import type { RevisionWord } from '@/lib/domain/record/revision';
import { RuleError } from '@/lib/domain/rule-error';
import { isWhole, organisationSnapshot, questionSnapshot, sourceSnapshot } from './snapshots';
import { type Announce, asPublished, type Kept, keepHouse, requireVersion } from './write-edit';

/** What can be put back from the log alone; waves have their own page for it. */
const restorableWords = ['organisation', 'question', 'source'] as const;
type RestorableWord = (typeof restorableWords)[number];

/** Whether something of this word can be put back as it was in this snapshot. */
export function isRestorable(word: RevisionWord, snapshot: unknown): word is RestorableWord {
  return restorableWords.some((known) => known === word) && isWhole(word, snapshot);
}

/**
 * Puts an organisation, a question or a source back as it was before one of its revisions. `version` is the one that
 * the thing had when this was asked for.
 * @throws RuleError `revision_absent` where that revision has nothing to put back, `stale`, and what a change of the
 * thing throws.
 */
export async function restoreBefore(
  db: Database,
  { revision, version, ...by }: { publisher: Publisher; revision: number; version: number; reason?: string },
): Promise<Kept> {
  const row = await db.revision.findUnique({
    where: { id: revision },
    select: { subject: true, before: true },
  });
  const [first, slug = ''] = (row?.subject ?? '').split(' ');
  const word = restorableWords.find((known) => known === first);
  if (!row || !word || !isRestorable(word, row.before)) throw new RuleError('revision_absent');
  return keepHouse(db, { ...asPublished(by), action: 'restore', word }, (transaction, announce) =>
    replaceBy(word, transaction, { slug, version, snapshot: row.before, announce }),
  );
}

type Restored = { slug: string; version: number; snapshot: unknown; announce: Announce };

async function replaceBy(word: RestorableWord, transaction: Transaction, restored: Restored) {
  if (word === 'organisation') return restoreOrganisation(transaction, restored);
  if (word === 'question') return restoreQuestion(transaction, restored);
  return restoreSource(transaction, restored);
}

async function restoreOrganisation(
  transaction: Transaction,
  { slug, version, snapshot, announce }: Restored,
) {
  const stored = await requireOrganisation(transaction, slug);
  requireVersion(stored.version, version);
  return replaceOrganisation(transaction, stored, organisationSnapshot.parse(snapshot), announce);
}

async function restoreSource(transaction: Transaction, { slug, version, snapshot, announce }: Restored) {
  const stored = await requireSource(transaction, slug);
  requireVersion(stored.version, version);
  return replaceSource(transaction, stored, sourceSnapshot.parse(snapshot), announce);
}

/** An option or wording that has been removed since is made anew. */
async function restoreQuestion(transaction: Transaction, { slug, version, snapshot, announce }: Restored) {
  const stored: QuestionSheet = await requireQuestion(transaction, slug);
  requireVersion(stored.version, version);
  const { options, wordings, ...content } = questionSnapshot.parse(snapshot);
  const labelOf = new Map(stored.content.options.map(({ id, label }) => [id, label]));
  const renamed = options.map(({ id, ...option }) => ({ ...option, was: labelOf.get(id) ?? null }));
  return replaceQuestion(transaction, stored, { ...content, options: renamed, wordings }, announce);
}

/** The version that an organisation, a question or a source has now; null where it is not there, or is another's. */
export async function getVersion(
  db: Database,
  { word, slug }: { word: RevisionWord; slug: string },
): Promise<number | null> {
  const select = { version: true } as const;
  const where = { slug };
  if (word === 'organisation')
    return (
      (await db.organisation.findUnique({ where: { slug, mergedIntoId: null }, select }))?.version ?? null
    );
  if (word === 'question') return (await db.question.findUnique({ where, select }))?.version ?? null;
  if (word === 'source') return (await db.source.findUnique({ where, select }))?.version ?? null;
  return null;
}
