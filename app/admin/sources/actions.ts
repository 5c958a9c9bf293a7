'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteSource } from '@/lib/data/edit/delete-unused';
import { editedSource } from './edited-source';

/** Saves what somebody changed of a source. */
export const save = officeEdit(editedSource);

/** Removes a source that nothing stands on. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteSource(db, { publisher, ...of });
  redirect('/admin/sources?done=deleted');
});
