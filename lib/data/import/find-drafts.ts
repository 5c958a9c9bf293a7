import { readAsFarAsPossible } from '@/lib/domain/entry/read-entry';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import type { Wave } from '@/lib/domain/record/wave';
import type { Database, Transaction } from '../db';
import { identityOf, isSameUniverse } from './find-waves';

/** A draft with the wave that it would be, as far as it can be read. */
export type FoundDraft = { key: string; wave: Wave; isInReview: boolean };

type Known = FoundDraft & { waveId: number | null };

/** Finds the draft that a wave of a file is: by the published wave that it corrects, by slug, or by what tells waves apart. */
export class DraftFinder {
  private readonly corrections = new Map<number, Known>();
  private readonly bySlug = new Map<string, Known>();
  private readonly byIdentity = new Map<string, Known[]>();

  private constructor(drafts: readonly Known[]) {
    for (const draft of drafts) this.keep(draft);
  }

  private keep(draft: Known): void {
    if (draft.waveId !== null) {
      this.corrections.set(draft.waveId, draft);
      return;
    }
    this.bySlug.set(draft.wave.slug, draft);
    const identity = identityOf(draft.wave);
    if (identity === null) return;
    const alike = this.byIdentity.get(identity);
    if (alike) alike.push(draft);
    else this.byIdentity.set(identity, [draft]);
  }

  /** Reads every draft of the register. */
  static async open(db: Database | Transaction): Promise<DraftFinder> {
    const rows = await db.draft.findMany({
      select: { key: true, waveId: true, entry: true, status: true },
      orderBy: { id: 'asc' },
    });
    return new DraftFinder(
      rows.map(({ key, waveId, entry, status }) => ({
        key,
        waveId,
        wave: readAsFarAsPossible(waveEntrySchema.parse(entry)).wave,
        isInReview: status === 'in_review',
      })),
    );
  }

  /** The correction of a published wave that has been begun. */
  correctionOf(waveId: number): FoundDraft | null {
    return this.corrections.get(waveId) ?? null;
  }

  /** The draft of a new wave that this one is, and how it was recognised. */
  find(wave: Wave): { draft: FoundDraft; by: 'slug' | 'identity' } | null {
    const named = this.bySlug.get(wave.slug);
    if (named) return { draft: named, by: 'slug' };
    const alike = (this.byIdentity.get(identityOf(wave) ?? '') ?? []).filter((draft) =>
      isSameUniverse(draft.wave.disclosure.universe, wave.disclosure.universe),
    );
    const [only] = alike;
    return only && alike.length === 1 ? { draft: only, by: 'identity' } : null;
  }
}
