import type { ImportProgress } from '@/lib/domain/import/import-progress';
import { RuleError } from '@/lib/domain/rule-error';
import { processWide } from '@/lib/process-wide';

/** An import that runs: how far it is, null before it says so, and what ends it. */
export type RunningImport = { progress: ImportProgress | null; controller: AbortController };

/**
 * Runs the import of an upload, which others may ask after and end meanwhile.
 * @throws RuleError `import_running` where it runs already, and what `run` throws.
 */
export async function runOnce<Result>(
  key: string,
  run: (watch: { progress: (progress: ImportProgress) => void; signal: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  const imports = running();
  if (imports.has(key)) throw new RuleError('import_running');
  const one: RunningImport = { progress: null, controller: new AbortController() };
  imports.set(key, one);
  try {
    return await run({
      progress: (progress) => {
        one.progress = progress;
      },
      signal: one.controller.signal,
    });
  } finally {
    imports.delete(key);
  }
}

/** How far the import of an upload is; null before it says so, undefined where none runs. */
export function progressOf(key: string): ImportProgress | null | undefined {
  return running().get(key)?.progress;
}

/** Ends the import of an upload; nothing of it is kept. */
export function cancelImport(key: string): void {
  running().get(key)?.controller.abort(new RuleError('import_cancelled'));
}

function running(): Map<string, RunningImport> {
  const held = processWide();
  held.imports ??= new Map();
  return held.imports;
}
