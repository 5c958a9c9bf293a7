import { z } from 'zod';
import { countrySchema } from '@/lib/domain/values/country';
import { slugSchema } from '@/lib/domain/values/slug';
import { lineSchema } from '@/lib/domain/values/text';
import { webAddressSchema } from '@/lib/domain/values/web-address';

/** What an organisation did in a wave. Who publishes a source is said at the source. */
export const organisationRoleSchema = z.enum(['pollster', 'sponsor', 'fieldwork_house']);
export type OrganisationRole = z.infer<typeof organisationRoleSchema>;

/** An organisation where it is named: enough to write it and to link to it. */
export const organisationNameSchema = z.strictObject({ slug: slugSchema, name: lineSchema });
export type OrganisationName = z.infer<typeof organisationNameSchema>;

/** Pollster, sponsor, fieldwork house or publisher. Its aliases are never another organisation's names. */
export const organisationSchema = organisationNameSchema.extend({
  aliases: z.array(lineSchema),
  country: countrySchema.nullable(),
  url: webAddressSchema.nullable(),
});
export type Organisation = z.infer<typeof organisationSchema>;
