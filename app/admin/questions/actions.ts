'use server';

import { redirect } from 'next/navigation';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteQuestion } from '@/lib/data/edit/delete-unused';
import { editedQuestion } from './edited-question';

/** Saves what somebody changed of a question. */
export const save = officeEdit(editedQuestion);

/** Removes a question that no wave asked. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteQuestion(db, { publisher, ...of });
  redirect('/admin/questions?done=deleted');
});
