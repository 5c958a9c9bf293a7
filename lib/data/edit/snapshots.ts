import { z } from 'zod';
import { optionKindSchema, sideSchema } from '@/lib/domain/record/question';
import type { RevisionWord } from '@/lib/domain/record/revision';
import { sourceKindSchema } from '@/lib/domain/record/source';
import { missingReasonSchema } from '@/lib/domain/values/missing';

// What a revision keeps of a thing, as it is read back.

const text = z.string().nullable();
const stated = z.union([z.object({ value: z.string() }), z.object({ missing: missingReasonSchema })]);
const translations = z.array(z.object({ language: z.string(), text: z.string() }));

export const organisationSnapshot = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  country: text,
  url: text,
});

export const questionSnapshot = z.object({
  title: z.string(),
  topic: z.string(),
  finding: text,
  titles: translations,
  options: z.array(
    z.object({
      id: z.number(),
      label: z.string(),
      kind: optionKindSchema,
      side: sideSchema.nullable(),
      step: z.number().nullable(),
      labels: translations,
    }),
  ),
  wordings: z.array(
    z.object({ id: z.number(), text: z.string(), language: text, translates: z.number().nullable() }),
  ),
});

export const sourceSnapshot = z.object({
  kind: sourceKindSchema,
  title: z.string(),
  publisher: stated,
  author: stated,
  url: stated,
  published: stated,
  archivedUrl: text,
  accessed: text,
  language: text,
  licence: text,
  cites: text,
});

export const claimSnapshot = z.object({
  source: z.string(),
  sentence: z.string(),
  /** Not in what was kept before it was asked. */
  verbatim: z.boolean().default(true),
  locator: text,
  /** The figure in words, since its number may be given up. */
  figure: z.object({
    wave: z.string(),
    question: z.string(),
    kind: z.string(),
    groupDimension: text,
    group: text,
    option: z.string(),
    value: z.number(),
  }),
});

/** Whether a snapshot is of a whole thing of this word. */
export function isWhole(word: RevisionWord, snapshot: unknown): boolean {
  return snapshotOf(word).safeParse(snapshot).success;
}

function snapshotOf(word: RevisionWord): z.ZodType {
  if (word === 'organisation') return organisationSnapshot;
  if (word === 'question') return questionSnapshot;
  if (word === 'source') return sourceSnapshot;
  return word === 'claim' ? claimSnapshot : z.never();
}
