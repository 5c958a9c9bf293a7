import { claimTag, overviewTag, pollsterTag, questionTag, sourceTag, waveTag } from '@/lib/domain/cache-tags';
import { getClaimNames } from '../claims';
import type { Transaction } from '../db';
import type { Prisma } from '../generated/client';

/** The tags of every page that shows something of the waves that `where` lets through, published or withdrawn. */
async function tagsOfWaves(transaction: Transaction, where: Prisma.WaveWhereInput): Promise<string[]> {
  const slug = { slug: true } as const;
  const waves = await transaction.wave.findMany({ where, select: slug });
  if (waves.length === 0) return [];
  const pollsters = await transaction.organisation.findMany({
    where: { waves: { some: { role: 'pollster', wave: where } } },
    select: slug,
  });
  const questions = await transaction.question.findMany({
    where: { items: { some: { wave: where } } },
    select: slug,
  });
  const sources = await transaction.source.findMany({
    where: { references: { some: { item: { wave: where } } } },
    select: slug,
  });
  return [
    ...waves.map((wave) => waveTag(wave.slug)),
    ...pollsters.map((pollster) => pollsterTag(pollster.slug)),
    ...questions.map((question) => questionTag(question.slug)),
    ...sources.map((source) => sourceTag(source.slug)),
  ];
}

/** The tags of every page that names one of these organisations. */
export async function tagsOfOrganisations(
  transaction: Transaction,
  organisations: { id: number; slug: string }[],
): Promise<string[]> {
  const ids = organisations.map(({ id }) => id);
  const published = await transaction.source.findMany({
    where: { publisherId: { in: ids } },
    select: { slug: true },
  });
  const waves = await tagsOfWaves(transaction, {
    OR: [
      { organisations: { some: { organisationId: { in: ids } } } },
      { items: { some: { references: { some: { source: { publisherId: { in: ids } } } } } } },
    ],
  });
  return withOverview([
    ...organisations.map(({ slug }) => pollsterTag(slug)),
    ...published.map(({ slug }) => sourceTag(slug)),
    ...waves,
  ]);
}

/** The tags of every page that shows a question. */
export async function tagsOfQuestion(
  transaction: Transaction,
  { id, slug }: { id: number; slug: string },
): Promise<string[]> {
  const waves = await tagsOfWaves(transaction, { items: { some: { questionId: id } } });
  return withOverview([questionTag(slug), ...waves]);
}

/** The tags of every page that shows a source, be it as a link of a chain. */
export async function tagsOfSource(
  transaction: Transaction,
  { id, slug }: { id: number; slug: string },
): Promise<string[]> {
  // A page shows three links of a chain (source-shape.ts).
  const citing = {
    OR: [{ id }, { citesId: id }, { cites: { citesId: id } }, { cites: { cites: { citesId: id } } }],
  };
  const chain = await transaction.source.findMany({
    where: { OR: [citing, { citedBy: { some: { id } } }] },
    select: { slug: true },
  });
  const waves = await tagsOfWaves(transaction, {
    items: { some: { references: { some: { source: citing } } } },
  });
  return withOverview([sourceTag(slug), ...chain.map((link) => sourceTag(link.slug)), ...waves]);
}

/** The tags of every page that shows a claim: its own, its document's, and those of what it quotes. */
export async function tagsOfClaim(transaction: Transaction, slug: string): Promise<string[]> {
  const names = await getClaimNames(transaction, slug);
  if (!names) return [];
  const { source, wave, question } = names;
  return withOverview([claimTag(slug), sourceTag(source), waveTag(wave), questionTag(question)]);
}

function withOverview(tags: string[]): string[] {
  return [...new Set([overviewTag, ...tags])].sort();
}
