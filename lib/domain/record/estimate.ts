import { z } from 'zod';
import { statedSchema } from '@/lib/domain/values/missing';
import { lineSchema, textSchema } from '@/lib/domain/values/text';
import { optionSchema } from './question';
import { sourceSchema } from './source';

/** How exactly a value was printed: as is, below, above or about. */
export const qualifierSchema = z.enum(['=', '<', '>', '~']);
export type Qualifier = z.infer<typeof qualifierSchema>;

/** The unit of a printed value. */
export const unitSchema = z.enum(['percent']);

/** One option's value on one base, as printed: percent, its decimals and its qualifier. */
export const estimateSchema = z.strictObject({
  option: optionSchema,
  value: z.number().min(0).max(100),
  decimals: z.int().min(0).max(10),
  qualifier: qualifierSchema,
  unit: unitSchema,
  /** Which of the item's references prints it. */
  reference: z.int().min(0),
  /** Order within the wave, from 0. */
  position: z.int().min(0),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** Whom a set of percentages is of. `kind` is all, valid, or a short name that `note` explains. */
export const baseSchema = z.strictObject({
  kind: lineSchema,
  note: textSchema.nullable(),
  groupDimension: lineSchema.nullable(),
  group: lineSchema.nullable(),
  /** Interviews, unweighted. */
  n: statedSchema(z.int32().min(1)),
  estimates: z.array(estimateSchema),
});
export type Base = z.infer<typeof baseSchema>;

/** Where a source prints values of an item. */
export const referenceSchema = z.strictObject({
  source: sourceSchema,
  locator: statedSchema(textSchema),
  note: textSchema.nullable(),
});
export type Reference = z.infer<typeof referenceSchema>;
