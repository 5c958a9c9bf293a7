import type { Database, Transaction } from '@/lib/data/db';
import { published } from '@/lib/data/find/published';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { readItems } from '@/lib/data/shapes/whole-waves';
import type { ClaimTitle, EstimatePlace, QuotedClaim } from '@/lib/domain/record/claim';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Prisma } from '../generated/client';

const claimSelect = {
  slug: true,
  sentence: true,
  verbatim: true,
  locator: true,
  source: { select: sourceSelect },
  estimate: { select: { position: true, base: { select: { position: true, itemId: true } } } },
} satisfies Prisma.ClaimSelect;

type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>;

async function withQuoted(db: Database, rows: readonly ClaimRow[]): Promise<QuotedClaim[]> {
  const ids = new Set(rows.map(({ estimate }) => estimate.base.itemId));
  const items = await readItems(
    db,
    [...ids].map((id) => ({ id })),
  );
  const itemAt = new Map(items.map((asked) => [asked.id, asked]));
  return rows.map((row) => toQuotedClaim(row, itemAt.get(row.estimate.base.itemId)));
}

function toQuotedClaim(row: ClaimRow, asked: AskedItem | undefined): QuotedClaim {
  const { source, estimate: figure, ...rest } = row;
  const base = asked?.item.bases[figure.base.position];
  const estimate = base?.estimates.find(({ position }) => position === figure.position);
  if (!asked || !base || !estimate)
    throw new Error(`the claim ${row.slug} quotes a value that its base does not hold`);
  const { sheet, item } = asked;
  return {
    claim: {
      ...rest,
      source: source.slug,
      estimate: {
        wave: sheet.slug,
        question: item.question.slug,
        wording: 'value' in item.wording ? item.wording.value.text : null,
        base: base.kind,
        groupDimension: base.groupDimension,
        group: base.group,
        option: estimate.option.label,
      },
    },
    source: toSource(source),
    quoted: { sheet, item, base, estimate },
  };
}

/** The names of what a claim's page shows: the claim of this slug, its document, and what it quotes; null without one. */
export async function getClaimNames(
  db: Database | Transaction,
  slug: string,
): Promise<{ source: string; wave: string; question: string } | null> {
  const row = await db.claim.findUnique({
    where: { slug },
    select: {
      source: { select: { slug: true } },
      estimate: {
        select: {
          wave: { select: { slug: true } },
          base: { select: { item: { select: { question: { select: { slug: true } } } } } },
        },
      },
    },
  });
  if (!row) return null;
  const { source, estimate } = row;
  return { source: source.slug, wave: estimate.wave.slug, question: estimate.base.item.question.slug };
}

/** The claim of this slug with what it quotes, of a wave that was withdrawn too, or null. */
export async function getQuotedClaim(db: Database, slug: string): Promise<QuotedClaim | null> {
  const row = await db.claim.findUnique({ where: { slug }, select: claimSelect });
  return row && ((await withQuoted(db, [row]))[0] ?? null);
}

/** What claims can be asked by: where they are printed, and what they quote. */
export type ClaimFilter = Partial<Record<'source' | 'wave' | 'question', string>>;

/** Claims that quote a published value, by slug, at most `limit` after the claim `after`. */
export async function listQuotedClaims(
  db: Database,
  { filter = {}, after, limit }: { filter?: ClaimFilter; after?: string; limit?: number } = {},
): Promise<QuotedClaim[]> {
  const { source, wave, question } = filter;
  const rows = await db.claim.findMany({
    where: {
      ...(after === undefined ? {} : { slug: { gt: after } }),
      ...(source === undefined ? {} : { source: { slug: source } }),
      estimate: {
        wave: { ...published, ...(wave === undefined ? {} : { slug: wave }) },
        ...(question === undefined ? {} : { base: { item: { question: { slug: question } } } }),
      },
    },
    select: claimSelect,
    orderBy: { slug: 'asc' },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return withQuoted(db, rows);
}

/** The sentences of a document that quote a figure, of whatever wave, by slug. */
export function listClaimsIn(db: Database, source: string): Promise<ClaimTitle[]> {
  return db.claim.findMany({
    where: { source: { slug: source } },
    select: { slug: true, sentence: true, verbatim: true },
    orderBy: { slug: 'asc' },
  });
}

/** The numbers of the estimates that stand in a place, with their values: one, but where the place is not exact. */
export function findEstimates(
  db: Database | Transaction,
  { wave, question, wording, base, groupDimension, group, option }: EstimatePlace,
): Promise<{ id: number; value: number }[]> {
  return db.estimate.findMany({
    where: {
      wave: { slug: wave },
      option: { label: option },
      base: {
        kind: base,
        groupDimension,
        group,
        item: { question: { slug: question }, ...(wording === null ? {} : { wording: { text: wording } }) },
      },
    },
    select: { id: true, value: true },
    orderBy: { id: 'asc' },
  });
}
