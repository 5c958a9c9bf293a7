import { z } from 'zod';
import { countryField, nameField, namesField, versionField, webAddressField } from './typed-fields';

/** An organisation as somebody writes it. */
export const organisationContentSchema = z.object({
  name: nameField,
  /** Typed one a line. */
  aliases: namesField,
  country: countryField,
  url: webAddressField,
});
export type OrganisationContent = z.output<typeof organisationContentSchema>;

/** A change of an organisation. A name that it gives up stays one of its aliases, unless `dropsOldName`. */
export const organisationEditSchema = organisationContentSchema.extend({
  version: versionField,
  dropsOldName: z.boolean().default(false),
});
export type OrganisationEdit = z.output<typeof organisationEditSchema>;

/** The fields of an organisation as one would type them. */
export function toOrganisationFields({ name, aliases, country, url }: OrganisationContent) {
  return { name, aliases: aliases.join('\n'), country: country ?? '', url: url ?? '' };
}

/** The aliases that an organisation has once its name is changed: never its own name, its old one where it is kept. */
export function aliasesAfter(
  oldName: string,
  { name, aliases, dropsOldName }: Pick<OrganisationEdit, 'name' | 'aliases' | 'dropsOldName'>,
): string[] {
  const kept = oldName === name || dropsOldName ? aliases : [...aliases, oldName];
  return [...new Set(kept)].filter((alias) => alias !== name).sort();
}
