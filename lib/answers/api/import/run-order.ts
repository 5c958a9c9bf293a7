import { forbidden } from '@/lib/answers/api/require-key';
import { ApiProblem } from '@/lib/answers/problem';
import { getMapping } from '@/lib/data/import/mappings';
import { previewImport, runImport } from '@/lib/data/import/run-import';
import { type KeyHolder, noteKeyUse } from '@/lib/data/people/api-keys';
import type { ImportReport } from '@/lib/domain/import/import-report';
import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { editorBehind, publisherBehind } from '@/lib/sign-in/key-auth';
import type { Watch } from './progress-stream';
import type { ImportOrder } from './read-order';

/** Who imports, and into what they may. */
type Right = { into: 'drafts'; editor: Editor } | { into: 'published'; editor: Publisher };

/** What an order led to. */
type Outcome = { report: ImportReport; isChanged: boolean };

/**
 * What is to be done for a key, ready to be run.
 * @throws ApiProblem 400 where no mapping has the name, 403 where the key is not let in to this.
 */
export async function prepareOrder(
  { mapping: given, ...order }: ImportOrder,
  holder: KeyHolder,
): Promise<(watch: Watch) => Promise<Outcome>> {
  const right = requireRight(holder, order.into);
  const mapping = await requireMapping(given);
  return async (watch) => {
    const outcome = await run({ ...order, mapping }, right, watch);
    if (outcome.isChanged) await noteKeyUse(await database(), holder.key);
    return outcome;
  };
}

function requireRight(holder: KeyHolder, into: Right['into']): Right {
  if (into === 'drafts') {
    const right = editorBehind(holder);
    if ('refusal' in right) throw forbidden('drafts', right.refusal);
    return { into, ...right };
  }
  const right = publisherBehind(holder);
  if ('refusal' in right) throw forbidden('publish', right.refusal);
  return { into, ...right };
}

async function requireMapping(given: ImportOrder['mapping']): Promise<Mapping | null> {
  if (typeof given !== 'string') return given;
  const saved = await getMapping(await database(), given);
  if (saved) return saved.mapping;
  const detail = `No mapping is saved by the name ${JSON.stringify(given)}.`;
  throw new ApiProblem(400, { code: 'mapping_absent', detail, field: 'mapping' });
}

async function run(
  {
    file,
    mapping,
    reason,
    same_days: sameDays,
    dry_run: isDryRun,
  }: ImportOrder & { mapping: Mapping | null },
  right: Right,
  watch: Watch,
): Promise<Outcome> {
  const db = await database();
  const given = { file, mapping, sameDays: sameDays ?? null, alone: env().PUBLISH_ALONE, ...watch };
  const { report } = isDryRun
    ? { report: await previewImport(db, { ...given, into: right.into }) }
    : await runImport(db, { ...given, ...right, reason: reason ?? null });
  if (report.issues.length > 0) throw refused(report);
  return { report, isChanged: !isDryRun && report.waves.same < report.waves.total };
}

function refused({ issues: errors, ...report }: ImportReport): ApiProblem {
  const detail = `The file is refused, and nothing was changed: errors says what is wrong in it.`;
  return new ApiProblem(422, { code: 'file_refused', detail, field: 'file', errors, report });
}
