import { longestImportMs } from '@/lib/data/waves/import-register';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import type { ImportInto, ImportReport, SameDays } from '@/lib/domain/import/import-report';
import type { ReadImport } from '@/lib/domain/import/judging/read-import';
import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import { fieldworkDays, type Wave } from '@/lib/domain/record/wave';
import type { Database } from '../db';
import { write } from '../write';
import { commitImport } from './commit-import';
import type { ImportAlone, ImportPlan, ImportWatch } from './import-plan';
import { countPollsters, listKnownNames } from './known-names';
import { planImport } from './plan-import';
import { readImportApart } from './read-apart';

/** A file, how it is read: by a mapping, or without one where it is a results table; how long that may take, in milliseconds; what a poll is that has the house and days of another. */
type Given = ImportWatch &
  ImportAlone & {
    file: ImportFile;
    mapping: Mapping | null;
    longestMs?: number;
    sameDays?: SameDays;
  };

/** What an import would do; writes nothing. */
export async function previewImport(
  db: Database,
  { into, ...given }: Given & { into: ImportInto },
): Promise<ImportReport> {
  const read = await readFile(db, given);
  if (read.register === null) return toReport(read, into, null);
  return toReport(
    read,
    into,
    await planImport(db, { ...given, ...planned(read), into, register: read.register }),
  );
}

/** Who imports, and what becomes of the waves. `reason` says to readers why published waves are corrected. */
export type ImportPurpose =
  | { into: 'drafts'; editor: Editor; reason?: string | null }
  | { into: 'published'; editor: Publisher; reason?: string | null };

/** What became of an import: all of it is done, or nothing. */
export type ImportOutcome = { kind: 'imported' | 'refused'; report: ImportReport };

/**
 * Imports a file, all of it or nothing: waves that the register does not have are made, those that say something else are
 * corrected, each with one revision in one transaction. A file that says nothing new writes nothing.
 * @throws ImportCancelled or another reason of `signal`, and what `confirm` throws; RuleError `reason_required` where published waves are to be
 * corrected without a reason, `claim_unbound` where a claim quotes a value that would be there no more.
 */
export async function runImport(
  db: Database,
  { into, editor, reason = null, ...given }: Given & ImportPurpose,
): Promise<ImportOutcome> {
  const read = await readFile(db, given);
  const { register } = read;
  if (register === null) return { kind: 'refused', report: toReport(read, into, null) };
  return write(
    db,
    async (transaction): Promise<ImportOutcome> => {
      const plan = await planImport(transaction, { ...given, ...planned(read), into, register });
      const report = toReport(read, into, plan);
      if (plan.issues.length > 0) return { kind: 'refused', report };
      await commitImport(transaction, { ...given, plan, register, into, editor, reason });
      await given.confirm?.();
      given.signal?.throwIfAborted();
      return { kind: 'imported', report };
    },
    { longestMs: longestImportMs },
  );
}

async function readFile(db: Database, given: Given): Promise<ReadImport> {
  return readImportApart(given.file, given.mapping, { ...given, knownNames: await listKnownNames(db) });
}

function planned({ firstLines, namesWaves }: ReadImport): Pick<ReadImport, 'firstLines' | 'namesWaves'> {
  return { firstLines, namesWaves };
}

const noEffects: ImportPlan['effects'] = {
  waves: { total: 0, created: 0, same: 0, differs: 0 },
  values: { total: 0, created: 0, same: 0, changed: 0, kept: 0 },
  created: [],
  differences: [],
  newQuestions: [],
  newOrganisations: [],
  sameDays: 0,
};

function toReport(
  { file, lines, notes, register, issues, warnings }: ReadImport,
  into: ImportInto,
  plan: ImportPlan | null,
): ImportReport {
  const waves = register?.waves ?? [];
  return {
    file,
    into,
    lines,
    ...(plan?.effects ?? noEffects),
    pollsters: countPollsters(waves),
    period: periodOf(waves),
    issues: [...issues, ...(plan?.issues ?? [])],
    warnings: [...warnings, ...(plan?.warnings ?? [])],
    notes,
  };
}

function periodOf(waves: readonly Wave[]): ImportReport['period'] {
  let [firstDay, lastDay] = ['9999-12-31', ''];
  for (const { disclosure } of waves) {
    const days = fieldworkDays(disclosure);
    if (days && days.firstDay < firstDay) firstDay = days.firstDay;
    if (days && days.lastDay > lastDay) lastDay = days.lastDay;
  }
  return lastDay === '' ? null : { firstDay, lastDay };
}
