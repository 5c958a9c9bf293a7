'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeEdit, publicVersionSchema, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteOrganisation } from '@/lib/data/edit/delete-unused';
import { requireOrganisationApart } from '@/lib/data/names/require-apart';
import { mergeOrganisations, unmergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { createOrganisation } from '@/lib/data/organisations/write-organisation';
import { organisationContentSchema } from '@/lib/domain/entry/organisation-edit';
import { apartField, editFrameSchema, versionField } from '@/lib/domain/entry/typed-fields';
import { slugSchema } from '@/lib/domain/values/slug';
import { editedOrganisation } from './edited-organisation';

const list = '/admin/organisations';

const newSchema = organisationContentSchema.extend({ apart: apartField });

/** Creates an organisation. */
export const create = officeForm('editor', newSchema, async ({ apart, ...content }, { editor, db }) => {
  if (!apart) await requireOrganisationApart(db, null, content);
  const { slug } = await createOrganisation(db, { editor, content });
  redirect(`${list}/${slug}?done=created`);
});

/** Saves what somebody changed of an organisation. */
export const save = officeEdit(editedOrganisation);

const mergeSchema = z.object({
  from: slugSchema,
  into: slugSchema,
  fromVersion: versionField,
  intoVersion: versionField,
  moves: z.coerce.number().int().min(0),
  reason: editFrameSchema.shape.reason,
});

/** Merges an organisation into another, as it was shown. */
export const merge = officeForm('publisher', mergeSchema, async (shown, { publisher, db }) => {
  const { fromVersion, intoVersion, ...rest } = shown;
  const versions = { from: fromVersion, into: intoVersion };
  const { slug } = await mergeOrganisations(db, { publisher, versions, ...rest });
  redirect(`${list}/${slug}?done=merged`);
});

/** Takes a merge back. */
export const unmerge = officeForm('publisher', publicVersionSchema, async (of, { publisher, db }) => {
  const { slug } = await unmergeOrganisations(db, { publisher, ...of });
  redirect(`${list}/${slug}?done=unmerged`);
});

/** Removes an organisation that nothing names. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteOrganisation(db, { publisher, ...of });
  redirect(`${list}?done=deleted`);
});
