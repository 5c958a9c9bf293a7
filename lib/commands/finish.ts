import { BackupError } from '../data/backup/backup-file';
import { ResultsTableError } from '../domain/results/results-csv';
import { EnvError } from '../env';

/** Runs a command to its end: what it refuses to do is printed plainly, a bug with its stack; both exit with 1. */
export async function finish(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(isRefusal(error) ? error.message : error);
  }
}

/** Bugs throw errors of other classes, and so do the libraries. */
function isRefusal(error: unknown): error is Error {
  if ([EnvError, ResultsTableError, BackupError].some((kind) => error instanceof kind)) return true;
  return error instanceof Error && error.constructor === Error;
}
