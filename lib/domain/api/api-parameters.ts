import { z } from 'zod';
import { samplingSchema } from '@/lib/domain/record/attributes';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { countrySchema } from '@/lib/domain/values/country';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { slugSchema } from '@/lib/domain/values/slug';

/** How many things a page has where nothing is said, and at most. */
const [usualLimit, mostLimit] = [100, 500];

/** The parameters of every list. */
export const pagingShape = {
  limit: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `must be a whole number from 1 to ${mostLimit}`)
    .transform(Number)
    .pipe(z.int().max(mostLimit, `must be a whole number from 1 to ${mostLimit}`))
    .default(usualLimit)
    .meta({
      description: `How many things a page has: 1 to ${mostLimit}, else ${usualLimit}.`,
      type: 'integer',
      minimum: 1,
      maximum: mostLimit,
      default: usualLimit,
    }),
  cursor: z.string().min(1).max(200).optional().meta({
    description: 'Where the page begins: from `next` of the page before it, for the same query only.',
  }),
};

const name = z.string().min(1).max(1000);

/** What lists of questions and waves can be narrowed to, as the pages can. */
const filters = {
  topic: name.optional().meta({ description: 'A topic of questions.' }),
  country: countrySchema.optional().meta({ description: 'A country, as ISO 3166-1 alpha-2.' }),
  pollster: slugSchema.optional().meta({ description: 'A pollster, by its slug.' }),
  mode: name.optional().meta({ description: 'A mode of interviewing, as the register has it.' }),
  sampling: samplingSchema.optional().meta({ description: 'How respondents were selected.' }),
  source: sourceKindSchema.optional().meta({ description: 'A kind of source.' }),
};

/** What lists of items and values can be narrowed to beside that. */
const resultsShape = {
  question: slugSchema.optional().meta({ description: 'A question, by its slug.' }),
  wave: slugSchema.optional().meta({ description: 'A wave, by its slug.' }),
  base: name.optional().meta({ description: '`all`, `valid` or another base’s name.' }),
  group: name.optional().meta({ description: 'A group’s name, or `dimension:name`.' }),
  from: edtfSchema.optional().meta({ description: 'Fieldwork that ended then or later (EDTF).' }),
  to: edtfSchema.optional().meta({ description: 'Fieldwork that began then or earlier (EDTF).' }),
};

/** The parameters of a list that is always whole. */
export const wholeListParameters = z.strictObject(pagingShape);

/** The parameters of the lists of questions and waves. */
export const filteredParameters = z.strictObject({ ...filters, ...pagingShape });

/** The parameters of the lists of items and values. */
export const resultsListParameters = z.strictObject({ ...filters, ...resultsShape, ...pagingShape });

/** The parameters of the list of corrections. */
export const correctionsParameters = z.strictObject({ wave: resultsShape.wave, ...pagingShape });

/** The parameters of the list of claims. */
export const claimsParameters = z.strictObject({
  question: resultsShape.question,
  wave: resultsShape.wave,
  ...pagingShape,
});

/** Of what has no parameters. */
export const noParameters = z.strictObject({});
