import type { Prisma } from '../generated/client';

// What is published, for whoever asks for it through Prisma: a thing is public where a published wave shows it.

/** A wave that stands. */
export const published = { status: 'published' } as const satisfies Prisma.WaveWhereInput;

/** An item, a value or an organisation's part of a wave that stands. */
export const ofPublished = { wave: published } as const;

/** A pollster's part of a wave that stands. */
export const asPollster = { role: 'pollster', ...ofPublished } as const;

/** A source that an item of a wave that stands names. */
export const namedByItems = {
  references: { some: { item: ofPublished } },
} satisfies Prisma.SourceWhereInput;

/** What must be so of each thing that has a page of its own. */
export const whereOnPages = {
  questions: { items: { some: ofPublished } },
  waves: published,
  pollsters: { waves: { some: asPollster } },
  sources: { OR: [namedByItems, { citedBy: { some: namedByItems } }, { claims: { some: {} } }] },
  claims: { estimate: ofPublished },
} satisfies {
  questions: Prisma.QuestionWhereInput;
  waves: Prisma.WaveWhereInput;
  pollsters: Prisma.OrganisationWhereInput;
  sources: Prisma.SourceWhereInput;
  claims: Prisma.ClaimWhereInput;
};
