import type { EditedThing } from '@/app/admin/_parts/office-edit';
import { requireOrganisationApart } from '@/lib/data/names/require-apart';
import { getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { organisationEditSchema, toOrganisationFields } from '@/lib/domain/entry/organisation-edit';
import { organisationWords } from './organisation-words';

/** How organisations are changed. */
export const editedOrganisation: EditedThing<typeof organisationEditSchema> = {
  word: 'organisation',
  schema: organisationEditSchema,
  load: async (db, slug) => {
    const sheet = await getOrganisationSheet(db, slug);
    return sheet && { version: sheet.version, title: sheet.name, fields: toOrganisationFields(sheet) };
  },
  save: updateOrganisation,
  requireApart: requireOrganisationApart,
  labelOf: (field, words) => {
    const { name, aliases, country, url, dropsOldName } = organisationWords(words);
    return { name, aliases, country, url, dropsOldName }[field] ?? field;
  },
};
