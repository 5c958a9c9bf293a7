import type { RevisionAction, RevisionWord } from '@/lib/domain/revision';
import type { Database } from './db';

const pageSize = 50;

/** A change in the log of everything; `at` is an instant as ISO 8601, `subject` is a word and a slug, key or id. */
export type LoggedRevision = {
  id: number;
  at: string;
  editor: string;
  editorId: string | null;
  action: string;
  subject: string;
  /** The slug of the wave that it is about, or whose correction. */
  wave: string | null;
  reason: string | null;
  isPublic: boolean;
};

/** Which changes are wanted; null for any. `wave` is a slug. */
export type RevisionFilter = {
  subjectWord: RevisionWord | null;
  editorId: string | null;
  action: RevisionAction | null;
  wave: string | null;
};

/** The changes that a filter lets through, the latest first; `page` counts from 1. Their number is not counted. */
export async function listRevisions(
  db: Database,
  { subjectWord, editorId, action, wave, page }: RevisionFilter & { page: number },
): Promise<{ revisions: LoggedRevision[]; hasMore: boolean; pageSize: number }> {
  const rows = await db.revision.findMany({
    where: {
      id: { gt: 0 },
      // Every subject that begins with the word and a blank: "!" follows the blank.
      ...(subjectWord === null ? {} : { subject: { gte: `${subjectWord} `, lt: `${subjectWord}!` } }),
      ...(editorId === null ? {} : { editorId }),
      ...(action === null ? {} : { action }),
      ...(wave === null ? {} : { wave: { slug: wave } }),
    },
    select: {
      id: true,
      at: true,
      editor: true,
      editorId: true,
      action: true,
      subject: true,
      reason: true,
      public: true,
      wave: { select: { slug: true } },
    },
    orderBy: { id: 'desc' },
    skip: (page - 1) * pageSize,
    take: pageSize + 1,
  });
  return {
    revisions: rows.slice(0, pageSize).map(({ at, public: isPublic, wave: about, ...row }) => ({
      ...row,
      at: at.toISOString(),
      wave: about?.slug ?? null,
      isPublic,
    })),
    hasMore: rows.length > pageSize,
    pageSize,
  };
}
