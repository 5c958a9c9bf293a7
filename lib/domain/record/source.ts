import { z } from 'zod';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { languageSchema } from '@/lib/domain/values/language';
import { statedSchema } from '@/lib/domain/values/missing';
import { slugSchema } from '@/lib/domain/values/slug';
import { lineSchema } from '@/lib/domain/values/text';
import { webAddressSchema } from '@/lib/domain/values/web-address';
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

/** A source where it is cited by another. */
export const sourceTitleSchema = z.strictObject({
  slug: slugSchema,
  title: lineSchema,
  kind: sourceKindSchema,
});
export type SourceTitle = z.infer<typeof sourceTitleSchema>;

/** A document that prints figures. */
export const sourceSchema = sourceTitleSchema.extend({
  publisher: statedSchema(organisationNameSchema),
  author: statedSchema(lineSchema),
  url: statedSchema(webAddressSchema),
  archivedUrl: webAddressSchema.nullable(),
  published: statedSchema(edtfSchema),
  accessed: edtfSchema.nullable(),
  language: languageSchema.nullable(),
  licence: lineSchema.nullable(),
  /** The chain back to the primary report: the sources that it cites, nearest first. */
  chain: z.array(sourceTitleSchema),
});
export type Source = z.infer<typeof sourceSchema>;
