'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm } from '@/app/admin/_parts/office-form';
import { type ImportPurpose, runImport } from '@/lib/data/import/run-import';
import { runOnce } from '@/lib/data/import/running-imports';
import { finishUpload, keepReport, toImportFile } from '@/lib/data/import/uploads';
import { type SameDays, sameDaysSchema } from '@/lib/domain/import/import-report';
import { RuleError } from '@/lib/domain/rule-error';
import { cleanText } from '@/lib/domain/values/text';
import { env } from '@/lib/env';
import { processLeases } from '@/lib/request/process-leases';
import type { Office } from '@/lib/sign-in/auth';
import { requireUpload, uploadFiles } from '../../find-upload';

const reason = z.string().overwrite(cleanText).max(2000, 'text_long').optional();
const schema = z.object({ key: z.string().max(100), reason, sameDays: sameDaysSchema });

/** Imports an upload as drafts. */
export const importDrafts = officeForm('editor', schema, ({ key, sameDays }, office) =>
  importUpload(key, { into: 'drafts', editor: office.editor, sameDays }, office),
);

/** Imports an upload and publishes it. */
export const importPublished = officeForm(
  'publisher',
  schema,
  ({ key, sameDays, reason: why = null }, office) =>
    importUpload(key, { into: 'published', editor: office.publisher, reason: why, sameDays }, office),
);

async function importUpload(
  key: string,
  order: ImportPurpose & { sameDays: SameDays },
  { person, db }: Pick<Office<'editor'>, 'person' | 'db'>,
): Promise<void> {
  const files = uploadFiles();
  const { kind } = await runOnce(await processLeases(), key, async (watch) => {
    const upload = await requireUpload(person, key);
    const file = toImportFile(files, upload);
    const outcome = await runImport(db, {
      ...{ ...order, ...watch, file, mapping: upload.mapping },
      alone: env().PUBLISH_ALONE,
    });
    await keepReport(files, upload, outcome.report);
    if (outcome.kind === 'imported') await finishUpload(files, upload);
    return outcome;
  });
  if (kind === 'refused') throw new RuleError('import_refused');
  redirect(`/admin/import/${key}/done`);
}
