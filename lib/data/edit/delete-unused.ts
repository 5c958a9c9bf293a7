import type { Database } from '@/lib/data/db';
import { requireOrganisation } from '@/lib/data/organisations/write-organisation';
import { requireQuestion } from '@/lib/data/questions/write-question';
import { requireSource } from '@/lib/data/sources/write-source';
import type { Publisher } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { type Kept, keepHouse, requireVersion } from './write-edit';

/** What somebody wants to be gone, at the version that they looked at. */
type Removal = { publisher: Publisher; slug: string; version: number };

/**
 * Removes an organisation that nothing names.
 * @throws RuleError `organisation_absent`, `organisation_merged`, `stale`, `still_used`.
 */
export async function deleteOrganisation(db: Database, { publisher, slug, version }: Removal): Promise<Kept> {
  return keepHouse(db, { editor: publisher, action: 'delete', word: 'organisation' }, async (transaction) => {
    const stored = await requireOrganisation(transaction, slug);
    requireVersion(stored.version, version);
    const { id } = stored;
    const uses =
      (await transaction.waveOrganisation.count({ where: { organisationId: id } })) +
      (await transaction.source.count({ where: { publisherId: id } })) +
      (await transaction.organisation.count({ where: { mergedIntoId: id } }));
    requireUnused(uses, stored.content.name);
    await transaction.organisation.delete({ where: { id }, select: { id: true } });
    return { slug, ids: [], before: stored.content, changes: [] };
  });
}

/**
 * Removes a question that no wave asked.
 * @throws RuleError `question_absent`, `stale`, `still_used`.
 */
export async function deleteQuestion(db: Database, { publisher, slug, version }: Removal): Promise<Kept> {
  return keepHouse(db, { editor: publisher, action: 'delete', word: 'question' }, async (transaction) => {
    const stored = await requireQuestion(transaction, slug);
    requireVersion(stored.version, version);
    requireUnused(stored.waves, stored.content.title);
    await transaction.question.delete({ where: { slug }, select: { id: true } });
    return { slug, ids: [], before: stored.content, changes: [] };
  });
}

/**
 * Removes a source that nothing was taken from, no claim stands in and no source cites.
 * @throws RuleError `source_absent`, `stale`, `still_used`.
 */
export async function deleteSource(db: Database, { publisher, slug, version }: Removal): Promise<Kept> {
  return keepHouse(db, { editor: publisher, action: 'delete', word: 'source' }, async (transaction) => {
    const stored = await requireSource(transaction, slug);
    requireVersion(stored.version, version);
    requireUnused(stored.items + stored.claims + stored.citedBy.length, stored.content.title);
    await transaction.source.delete({ where: { slug }, select: { id: true } });
    return { slug, ids: [], before: stored.content, changes: [] };
  });
}

function requireUnused(count: number, name: string): void {
  if (count > 0) throw new RuleError('still_used', { name, count });
}
