import { z } from 'zod';
import { countrySchema } from '@/lib/domain/values/country';
import { slugSchema } from '@/lib/domain/values/slug';

/** What an organisation did in a wave. Who publishes a source is said at the source. */
export const organisationRoleSchema = z.enum(['pollster', 'sponsor', 'fieldwork_house']);
export type OrganisationRole = z.infer<typeof organisationRoleSchema>;

/** An organisation where it is named: enough to write it and to link to it. */
export const organisationNameSchema = z.strictObject({ slug: slugSchema, name: z.string().min(1) });
export type OrganisationName = z.infer<typeof organisationNameSchema>;

/** Pollster, sponsor, fieldwork house or publisher. Its aliases are never another organisation's names. */
export const organisationSchema = organisationNameSchema.extend({
  aliases: z.array(z.string().min(1)),
  country: countrySchema.nullable(),
  url: z.url().nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;
