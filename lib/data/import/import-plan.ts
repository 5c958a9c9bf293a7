import type { StoredWave } from '@/lib/data/shapes/whole-waves';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import type { ImportEffects } from '@/lib/domain/import/import-report';
import type { Wave } from '@/lib/domain/record/wave';
import type { TableIssue } from '@/lib/domain/results/results-csv';

/** A wave that an import writes: a new one, or what a published wave or a draft is to become. */
export type PlannedWave =
  | { kind: 'create'; wave: Wave }
  | { kind: 'correct'; stored: StoredWave; wave: Wave }
  | { kind: 'redraft'; key: string; wave: Wave };

/** What an import is to do. With any issue nothing may be done. */
export type ImportPlan = {
  waves: PlannedWave[];
  effects: ImportEffects;
  issues: TableIssue[];
  warnings: TableIssue[];
};

/** Who is told how far it is, who may end it, and who is asked at its end whether it may be kept, and throws why not. */
export type ImportWatch = {
  progress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
  confirm?: () => Promise<void>;
};

/** Whether this installation lets an author publish what nobody else has checked. */
export type ImportAlone = { alone: boolean };
