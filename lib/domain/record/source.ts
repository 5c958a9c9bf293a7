import { z } from 'zod';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { statedSchema } from '@/lib/domain/values/missing';
import { slugSchema } from '@/lib/domain/values/slug';
import { organisationNameSchema } from './organisation';

/** What kind of document a source is. */
export const sourceKindSchema = z.enum([
  'primary_report',
  'dataset',
  'press_release',
  'news_article',
  'opinion_article',
  'reference',
]);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** An address that a reader may be sent to: absolute, http or https. */
export const webAddressSchema = z.url({
  protocol: /^https?$/,
  error: 'must be an absolute http or https address',
});

/** A source where it is cited by another. */
export const sourceTitleSchema = z.strictObject({
  slug: slugSchema,
  title: z.string().min(1),
  kind: sourceKindSchema,
});
export type SourceTitle = z.infer<typeof sourceTitleSchema>;

/** A document that prints figures. */
export const sourceSchema = sourceTitleSchema.extend({
  publisher: statedSchema(organisationNameSchema),
  author: statedSchema(z.string().min(1)),
  url: statedSchema(webAddressSchema),
  archivedUrl: webAddressSchema.nullable(),
  published: statedSchema(edtfSchema),
  accessed: edtfSchema.nullable(),
  language: z.string().min(2).nullable(),
  licence: z.string().min(1).nullable(),
  /** The chain back to the primary report: the sources that it cites, nearest first. */
  chain: z.array(sourceTitleSchema),
});
export type Source = z.infer<typeof sourceSchema>;
