import type { Database } from '@/lib/data/db';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { QuestionTitle } from '@/lib/domain/record/question';
import type { Source } from '@/lib/domain/record/source';
import { findByName } from './name-index';

/** How many things are suggested at once. */
const limit = 8;

/** The name by which something was found, where that is not its own. */
type Found = { foundAs: string | null };

/** Organisations that a text may mean, by a part of their name, of an alias, or of one that turned out to be the same. */
export async function suggestOrganisations(
  db: Database,
  text: string,
): Promise<(OrganisationName & Found)[]> {
  const found = await findByName(db, 'organisation', { text, limit });
  const rows = await db.organisation.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, slug: true, name: true },
  });
  return inOrder(found, rows);
}

/** Questions that a text may mean, by a part of their title in any language. */
export async function suggestQuestions(db: Database, text: string): Promise<(QuestionTitle & Found)[]> {
  const found = await findByName(db, 'question', { text, limit });
  const rows = await db.question.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, slug: true, title: true, topic: true },
  });
  return inOrder(found, rows);
}

/** Sources that a text may mean, by a part of their title, publisher, author or address. */
export async function suggestSources(db: Database, text: string): Promise<Source[]> {
  const found = await findByName(db, 'source', { text, limit });
  const rows = await db.source.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, ...sourceSelect },
  });
  return found.flatMap(({ id }) =>
    rows.filter((row) => row.id === id).map(({ id: _, ...row }) => toSource(row)),
  );
}

function inOrder<Row extends { id: number }>(
  found: { id: number; foundAs: string | null }[],
  rows: Row[],
): (Omit<Row, 'id'> & Found)[] {
  return found.flatMap(({ id, foundAs }) =>
    rows.filter((row) => row.id === id).map(({ id: _, ...row }) => ({ ...row, foundAs })),
  );
}
