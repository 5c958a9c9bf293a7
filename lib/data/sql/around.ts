import { Prisma } from '../generated/client';

/** A value with SQL before and after it. */
export function around(
  [before, after]: readonly [string, string],
  value: Prisma.Sql | string | Uint8Array,
): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(before)}${value}${Prisma.raw(after)}`;
}
