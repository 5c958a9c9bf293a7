import { disclosureOf, factsOf, isStored, ofStored, type StoredName } from '@/lib/domain/record/attributes';
import type { WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';
import { readMissing } from './missing-column';

/** The columns of a wave without its items. */
export const sheetSelect = {
  slug: true,
  title: true,
  country: true,
  status: true,
  ...ofStored(() => true as const),
  missing: true,
  organisations: {
    select: { role: true, organisation: { select: { slug: true, name: true } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.WaveSelect;

/** The columns of a wave without its items, as read. */
export type SheetRow = Prisma.WaveGetPayload<{ select: typeof sheetSelect }>;

/** A wave without its items, as the domain knows it. */
export function toSheet(row: Omit<SheetRow, StoredName> & Record<StoredName, unknown>): WaveSheet {
  const { slug, title, country, status, missing, organisations, ...values } = row;
  const stated = readMissing(missing);
  const inRole = (role: string | null) => {
    const names = organisations.filter((entry) => entry.role === role).map((entry) => entry.organisation);
    return names.length > 0 ? names : null;
  };
  return {
    slug,
    title,
    country,
    status,
    disclosure: disclosureOf((name) =>
      stated<unknown>(name, isStored(name) ? values[name] : inRole(factsOf(name).role ?? null)),
    ),
  };
}
