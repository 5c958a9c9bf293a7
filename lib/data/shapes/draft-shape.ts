import { z } from 'zod';
import type { Transaction } from '@/lib/data/db';
import { type Draft, draftStatusSchema, itemCheckSchema, type ListedDraft } from '@/lib/domain/entry/draft';
import { type WaveEntry, waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import { personSchema } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import type { Prisma } from '../generated/client';

/** The columns of a draft in a list. */
export const listedDraftSelect = {
  key: true,
  title: true,
  status: true,
  authors: true,
  wave: { select: { slug: true, title: true } },
  comment: true,
  savedAt: true,
} satisfies Prisma.DraftSelect;

/** The columns of a draft. */
export const draftSelect = {
  ...listedDraftSelect,
  version: true,
  entry: true,
  checks: true,
  reason: true,
} satisfies Prisma.DraftSelect;

const authorsSchema = z.array(personSchema);
const checksSchema = z.array(itemCheckSchema);

/** A draft in a list, as the domain knows it. */
export function toListedDraft(
  row: Prisma.DraftGetPayload<{ select: typeof listedDraftSelect }>,
): ListedDraft {
  const { status, authors, savedAt, ...rest } = row;
  return {
    ...rest,
    status: draftStatusSchema.parse(status),
    authors: authorsSchema.parse(authors),
    savedAt: savedAt.toISOString(),
  };
}

/** A draft, as the domain knows it. */
export function toDraft(row: Prisma.DraftGetPayload<{ select: typeof draftSelect }>): Draft {
  const { version, entry, checks, reason, ...listed } = row;
  return {
    ...toListedDraft(listed),
    version,
    entry: waveEntrySchema.parse(entry),
    checks: checksSchema.parse(checks),
    reason,
  };
}

/** A draft with the numbers that a command needs of it. */
export type StoredDraft = Draft & {
  id: number;
  waveId: number | null;
  waveVersion: number | null;
  /** The wave that a correction corrects, as it started from it. */
  base: WaveEntry | null;
  /** Who made the present version. */
  savedBy: string;
};

/**
 * The draft of this key, for a command.
 * @throws RuleError `draft_absent` where there is none, as after it was published or discarded.
 */
export async function requireDraft(transaction: Transaction, key: string): Promise<StoredDraft> {
  const row = await transaction.draft.findUnique({
    where: { key },
    select: { id: true, waveId: true, waveVersion: true, base: true, savedBy: true, ...draftSelect },
  });
  if (!row) throw new RuleError('draft_absent');
  const { id, waveId, waveVersion, base, savedBy, ...draft } = row;
  return {
    id,
    waveId,
    waveVersion,
    base: waveEntrySchema.nullable().parse(base),
    savedBy,
    ...toDraft(draft),
  };
}

/** Somebody else saved a draft since the version that a command started from; nothing was written. */
export type DraftConflict = { kind: 'conflict'; version: number; entry: WaveEntry; savedBy: string };

/** The conflict of a draft with a command that started from `version`, or null where that is the present one. */
export function findConflict(
  { version: present, entry, savedBy }: StoredDraft,
  version: number,
): DraftConflict | null {
  return present === version ? null : { kind: 'conflict', version: present, entry, savedBy };
}
