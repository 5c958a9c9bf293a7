import { z } from 'zod';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { WaveChange } from '@/lib/domain/versions/wave-change';

/** What becomes of the waves of a file: drafts for review, or published at once. */
export type ImportInto = 'drafts' | 'published';

/**
 * What a wave of a file is that has the house and days of one of the register and contradicts it: the same poll, which it
 * corrects, or a new one. Null where nobody has said so yet, and the file is refused.
 */
export const sameDaysSchema = z.enum(['same', 'new']).nullable().catch(null);
export type SameDays = z.infer<typeof sameDaysSchema>;

/** A wave or question of the register by its names. */
export type Named = { slug: string; title: string };

/** What an import does to the register, wave by wave. */
export type ImportEffects = {
  /** `created`, `same` and `differs` add up to `total`. */
  waves: { total: number; created: number; same: number; differs: number };
  /** `created`, `same` and `changed` add up to `total`; `kept` are in the register alone, and stay. */
  values: { total: number; created: number; same: number; changed: number; kept: number };
  created: Named[];
  /** What the register says otherwise, field by field. */
  differences: (Named & { changes: WaveChange[] })[];
  newQuestions: Named[];
  newOrganisations: string[];
  /** Waves that may be another poll of a house on the same days, of which somebody has to say which they are. */
  sameDays: number;
};

/** The waves of a file at a glance. */
export type ImportOutline = {
  pollsters: { name: string; waves: number }[];
  /** ISO 8601; null where no wave is dated. */
  period: { firstDay: string; lastDay: string } | null;
};

/** What an import would do, or has done; plain JSON. With any issue it does nothing. */
export type ImportReport = ImportEffects &
  ImportOutline & {
    /** The format is null where the file could not be read at all. */
    file: { name: string; format: string | null; encoding: string | null; sheet: string | null };
    into: ImportInto;
    /** Lines of the file under its header by what became of them; they add up to `total`. */
    lines: { total: number; read: number; duplicate: number; withoutValue: number; refused: number };
    issues: TableIssue[];
    warnings: TableIssue[];
    notes: string[];
  };
