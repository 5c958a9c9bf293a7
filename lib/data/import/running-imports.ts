import { type ImportProgress, importProgressSchema } from '@/lib/domain/import/import-progress';
import { RuleError } from '@/lib/domain/rule-error';
import type { LeaseEnd, Leases } from '../leases/lease';
import type { ImportWatch } from './import-plan';

/**
 * Runs the import of an upload, which others may ask after and end meanwhile.
 * @throws RuleError `import_running` where it runs already, and what `run` throws.
 */
export async function runOnce<Result>(
  leases: Leases,
  key: string,
  run: (watch: Required<ImportWatch>) => Promise<Result>,
): Promise<Result> {
  const done = await leases.hold<Result, ImportProgress | null>(
    nameOf(key),
    ({ tell, signal, confirm }) => run({ progress: tell, signal, confirm }),
    { toReason },
  );
  if (done === null) throw new RuleError('import_running');
  return done.result;
}

/** How far the import of an upload is; null before it says so, undefined where none runs. */
export async function progressOf(leases: Leases, key: string): Promise<ImportProgress | null | undefined> {
  const name = nameOf(key);
  const running = (await leases.list(name)).find((one) => one.name === name);
  return running && importProgressSchema.nullable().parse(running.state);
}

/** Ends the import of an upload; nothing of it is kept. */
export function cancelImport(leases: Leases, key: string): Promise<void> {
  return leases.cancel(nameOf(key));
}

function nameOf(key: string): string {
  return `import ${key}`;
}

function toReason(end: LeaseEnd): Error {
  return end === 'cancelled'
    ? new RuleError('import_cancelled')
    : new Error('The import was ended: for a while nobody could tell that it ran');
}
