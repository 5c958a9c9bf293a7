'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { officeEdit, versionSchema } from '@/app/admin/_parts/office-edit';
import { officeForm } from '@/app/admin/_parts/office-form';
import { deleteOrganisation } from '@/lib/data/edit/delete-unused';
import { mergeOrganisations, unmergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { createOrganisation, updateOrganisation } from '@/lib/data/organisations/write-organisation';
import {
  organisationContentSchema,
  organisationEditSchema,
  toOrganisationFields,
} from '@/lib/domain/entry/organisation-edit';
import { versionField } from '@/lib/domain/entry/typed-fields';
import { slugSchema } from '@/lib/domain/values/slug';
import { organisationWords } from './organisation-words';

const list = '/admin/organisations';

/** Creates an organisation. */
export const create = officeForm('editor', organisationContentSchema, async (content, { editor, db }) => {
  const { slug } = await createOrganisation(db, { editor, content });
  redirect(`${list}/${slug}?done=created`);
});

/** Saves what somebody changed of an organisation. */
export const save = officeEdit('editor', organisationEditSchema, ({ editor, db, words }, slug) => ({
  save: (edit) => updateOrganisation(db, { editor, slug, edit }),
  stored: async () => {
    const sheet = await getOrganisationSheet(db, slug);
    return sheet && { version: sheet.version, fields: toOrganisationFields(sheet) };
  },
  labelOf: (field) =>
    field === 'name' || field === 'aliases' || field === 'country' || field === 'url'
      ? organisationWords(words)[field]
      : field,
  hrefOf: (saved) => `${list}/${saved}?done=saved`,
}));

const mergeSchema = z.object({
  from: slugSchema,
  into: slugSchema,
  fromVersion: versionField,
  intoVersion: versionField,
  moves: z.coerce.number().int().min(0),
});

/** Merges an organisation into another, as it was shown. */
export const merge = officeForm('publisher', mergeSchema, async (shown, { publisher, db }) => {
  const { fromVersion, intoVersion, ...rest } = shown;
  const versions = { from: fromVersion, into: intoVersion };
  const { slug } = await mergeOrganisations(db, { publisher, versions, ...rest });
  redirect(`${list}/${slug}?done=merged`);
});

/** Takes a merge back. */
export const unmerge = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  const { slug } = await unmergeOrganisations(db, { publisher, ...of });
  redirect(`${list}/${slug}?done=unmerged`);
});

/** Removes an organisation that nothing names. */
export const remove = officeForm('publisher', versionSchema, async (of, { publisher, db }) => {
  await deleteOrganisation(db, { publisher, ...of });
  redirect(`${list}?done=deleted`);
});
