'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteMapping, renameMapping } from '@/lib/data/import/mappings';
import { cancelImport } from '@/lib/data/import/running-imports';
import { discardUpload } from '@/lib/data/import/uploads';
import { nameField, versionField } from '@/lib/domain/entry/typed-fields';
import { slugSchema } from '@/lib/domain/values/slug';
import { processLeases } from '@/lib/request/process-leases';
import { findUpload, uploadFiles } from './find-upload';

const keySchema = z.object({ key: z.string().max(100) });
const mappingForm = z.object({ slug: slugSchema, version: versionField });

/** Removes an upload; an import of it that runs is ended first. */
export const discard = officeForm('editor', keySchema, async ({ key }, { person }) => {
  const upload = await findUpload(person, key);
  if (upload) {
    await cancelImport(await processLeases(), key);
    await discardUpload(uploadFiles(), upload);
  }
  redirect('/admin/import?done=discarded');
});

/** Gives a saved mapping another name. */
export const rename = officeForm('editor', mappingForm.extend({ name: nameField }), async (given, office) => {
  await renameMapping(office.db, { editor: office.editor, ...given });
  refresh();
});

/** Removes a saved mapping. */
export const remove = officeForm('editor', mappingForm, async (given, { editor, db }) => {
  await deleteMapping(db, { editor, ...given });
  redirect('/admin/import?done=removed');
});
