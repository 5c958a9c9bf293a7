import { z } from 'zod';
import { disclosureSchema } from '@/lib/domain/record/attributes';
import { claimSchema } from '@/lib/domain/record/claim';
import { baseSchema, estimateSchema } from '@/lib/domain/record/estimate';
import { organisationSchema } from '@/lib/domain/record/organisation';
import { questionSchema, questionTitleSchema, wordingSchema } from '@/lib/domain/record/question';
import { sourceSchema, sourceTitleSchema } from '@/lib/domain/record/source';
import { itemSchema, waveSchema, waveSheetSchema } from '@/lib/domain/record/wave';
import { statedSchema } from '@/lib/domain/values/missing';
import { correctionActionSchema, publicThingSchema } from '@/lib/domain/versions/correction';
import { waveChangeSchema } from '@/lib/domain/versions/wave-change';

// What the API answers with. Each thing is as the domain has it, with its page on the site beside it.

const page = z.url().describe('Its page on the site.');
const version = z
  .string()
  .nullable()
  .describe('The state of the register that this is: the instant of the latest public change of it.');
const count = z.int().min(0);

/** A wave where values of it stand: what one needs to read them. */
export const waveMarkSchema = waveSheetSchema
  .omit({ disclosure: true })
  .extend({
    pollsters: disclosureSchema.shape.pollsters,
    fieldworkStart: disclosureSchema.shape.fieldworkStart,
    fieldworkEnd: disclosureSchema.shape.fieldworkEnd,
    sampleSize: disclosureSchema.shape.sampleSize,
    mode: disclosureSchema.shape.mode,
    sampling: disclosureSchema.shape.sampling,
  })
  .meta({ id: 'WaveMark', description: 'A wave where values of it stand.' });
export type WaveMark = z.infer<typeof waveMarkSchema>;

/** A wave in a list. */
export const waveAnswerSchema = waveSheetSchema
  .extend({ page })
  .meta({ id: 'Wave', description: 'One fieldwork with everything that its sources disclose of it.' });

/** A wave with its items. */
export const wholeWaveAnswerSchema = waveSchema
  .extend({
    page,
    version,
    publishedAlone: z.boolean().describe('Whether nobody but its author compared it with its sources.'),
  })
  .meta({ id: 'WholeWave', description: 'One fieldwork with everything published of it.' });

/** An item with the wave that it was asked in. */
export const itemAnswerSchema = itemSchema
  .extend({ wave: waveMarkSchema, page })
  .meta({ id: 'Item', description: 'One question as asked in one wave, with its bases and their values.' });
export type ItemAnswer = z.infer<typeof itemAnswerSchema>;

/** One published value with all that it is of. */
export const estimateAnswerSchema = estimateSchema
  .omit({ reference: true })
  .extend({
    printed: z.string().describe('The value with its decimals, as printed.'),
    wave: waveMarkSchema,
    question: questionTitleSchema,
    wording: statedSchema(wordingSchema),
    base: baseSchema.omit({ estimates: true }),
    source: sourceTitleSchema,
    locator: statedSchema(z.string().min(1)),
    note: z.string().min(1).nullable(),
  })
  .meta({ id: 'Estimate', description: 'One printed value with all that it is of.' });
export type EstimateAnswer = z.infer<typeof estimateAnswerSchema>;

/** A question in a list. */
export const questionAnswerSchema = questionSchema
  .extend({ page, waves: count.describe('How many published items it has.'), latest: waveMarkSchema })
  .meta({ id: 'Question', description: 'The concept tracked over time, and the latest wave that asks it.' });

/** A question with its items. */
export const wholeQuestionAnswerSchema = questionSchema
  .extend({ page, version, items: z.array(itemAnswerSchema).describe('The earliest fieldwork first.') })
  .meta({ id: 'WholeQuestion', description: 'The concept tracked over time, with all its published items.' });

/** A source in a list. */
export const sourceAnswerSchema = sourceSchema
  .extend({ page, items: count.describe('How many published items it prints values of.') })
  .meta({ id: 'Source', description: 'A document that prints figures.' });

/** A source with what was taken from it. */
export const wholeSourceAnswerSchema = sourceSchema
  .extend({
    page,
    version,
    citedBy: z.array(sourceTitleSchema),
    items: z.array(z.strictObject({ wave: waveMarkSchema, question: questionTitleSchema })),
  })
  .meta({
    id: 'WholeSource',
    description: 'A document, and every item with values that were taken from it.',
  });

const rolesSchema = z.strictObject({
  pollster: count,
  sponsor: count,
  fieldworkHouse: count,
  publisher: count.describe('Sources of published values.'),
});
export type RoleCounts = z.infer<typeof rolesSchema>;

/** An organisation. */
export const organisationAnswerSchema = organisationSchema
  .extend({
    page: page.nullable().describe('Its page on the site; organisations that are no pollsters have none.'),
    roles: rolesSchema.describe('In how many published waves it is what.'),
  })
  .meta({ id: 'Organisation', description: 'A pollster, sponsor, fieldwork house or publisher.' });

/** An organisation with the waves that name it. */
export const wholeOrganisationAnswerSchema = organisationAnswerSchema
  .extend({ waves: z.array(waveMarkSchema).describe('Waves that it is the pollster of, latest first.') })
  .meta({
    id: 'WholeOrganisation',
    description: 'An organisation with the waves that it is the pollster of.',
  });

/** A change of what is published. */
export const correctionAnswerSchema = z
  .strictObject({
    id: z.int(),
    at: z.iso.datetime(),
    action: correctionActionSchema,
    reason: z.string().nullable(),
    changes: z.array(waveChangeSchema),
    subject: publicThingSchema.omit({ isOnPage: true }).describe('What it was done to, as it is called now.'),
    wave: waveSheetSchema
      .omit({ disclosure: true, country: true })
      .nullable()
      .describe('The wave, null where something else was changed.'),
    page: page.nullable().describe('Its page on the site, null where it has none.'),
  })
  .meta({ id: 'Correction', description: 'What was done to something published, and why.' });

/** A sentence with the value that it quotes. */
export const claimAnswerSchema = claimSchema
  .omit({ source: true, estimate: true })
  .extend({
    page,
    printedIn: sourceSchema.describe('The document that prints it.'),
    estimate: estimateAnswerSchema.describe('What it quotes, as it stands now.'),
  })
  .meta({ id: 'Claim', description: 'A sentence printed somewhere, bound to the value that it quotes.' });
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>;

/** A page of a list of these. */
export function listAnswerSchema<Thing extends z.ZodType>(thing: Thing) {
  return z.strictObject({
    data: z.array(thing),
    next: z.url().nullable().describe('The address of the next page, null on the last one.'),
  });
}
