import type { Database, Transaction } from '@/lib/data/db';
import { whereNamed } from '@/lib/data/edit/where-named';
import { readTogether } from '@/lib/data/read-together';
import type { ClaimContent } from '@/lib/domain/entry/claim-edit';
import type { Estimate } from '@/lib/domain/record/estimate';
import { qualifierSchema } from '@/lib/domain/record/estimate';
import type { Prisma } from '../generated/client';

/** The figure that a claim quotes, with what tells it from others. */
export type QuotedFigure = {
  /** The estimate's number in the register. */
  id: number;
  wave: { slug: string; title: string };
  question: { slug: string; title: string };
  base: { kind: string; groupDimension: string | null; group: string | null };
  option: string;
  estimate: Pick<Estimate, 'value' | 'decimals' | 'qualifier'>;
};

/** A claim in a list. */
export type ListedClaim = {
  slug: string;
  sentence: string;
  verbatim: boolean;
  locator: string | null;
  source: { slug: string; title: string };
  figure: QuotedFigure;
};

const named = { select: { slug: true, title: true } } as const;

const figureSelect = {
  id: true,
  value: true,
  decimals: true,
  qualifier: true,
  option: { select: { label: true } },
  wave: named,
  base: {
    select: { kind: true, groupDimension: true, group: true, item: { select: { question: named } } },
  },
} satisfies Prisma.EstimateSelect;

const claimSelect = {
  slug: true,
  sentence: true,
  verbatim: true,
  locator: true,
  source: named,
  estimate: { select: figureSelect },
} satisfies Prisma.ClaimSelect;

function toFigure(row: Prisma.EstimateGetPayload<{ select: typeof figureSelect }>): QuotedFigure {
  const { id, wave, option, value, decimals, qualifier } = row;
  const { item, ...base } = row.base;
  return {
    id,
    wave,
    question: item.question,
    base,
    option: option.label,
    estimate: { value, decimals, qualifier: qualifierSchema.parse(qualifier) },
  };
}

/** Claims, the newest first, page by page from 1. */
export async function listClaims(
  db: Database,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ claims: ListedClaim[]; total: number }> {
  const [total, rows] = await readTogether(db, [
    db.claim.count(),
    db.claim.findMany({
      select: claimSelect,
      orderBy: { id: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, claims: rows.map(({ estimate, ...row }) => ({ ...row, figure: toFigure(estimate) })) };
}

/** A claim with all that the back office keeps of it. */
export type ClaimSheet = { slug: string; version: number; content: ClaimContent; figure: QuotedFigure };

/** The claim of this slug, or null. */
export async function getClaim(db: Database | Transaction, slug: string): Promise<ClaimSheet | null> {
  const row = await db.claim.findUnique({ where: { slug }, select: { ...claimSelect, version: true } });
  if (!row) return null;
  const { version, source, sentence, verbatim, locator, estimate } = row;
  return {
    slug,
    version,
    content: { source: source.slug, sentence, verbatim, locator, estimate: estimate.id },
    figure: toFigure(estimate),
  };
}

/** The estimate of this number, or null. */
export async function getFigure(db: Database | Transaction, id: number): Promise<QuotedFigure | null> {
  const row = await db.estimate.findUnique({ where: { id }, select: figureSelect });
  return row && toFigure(row);
}

/** Every figure of a wave, in the order of its table. */
export async function listFigures(db: Database, wave: string): Promise<QuotedFigure[]> {
  const rows = await db.estimate.findMany({
    where: { wave: { slug: wave } },
    select: figureSelect,
    orderBy: { position: 'asc' },
  });
  return rows.map(toFigure);
}

/** Waves that `search` finds by title, slug or pollster, the latest fieldwork first, at most `limit`. */
export async function listWaveTitles(
  db: Database,
  { search, limit }: { search: string; limit: number },
): Promise<{ slug: string; title: string }[]> {
  return db.wave.findMany({
    where: await whereNamed(db, 'wave', search),
    select: { slug: true, title: true },
    orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: limit,
  });
}
