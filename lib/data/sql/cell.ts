import type { Prisma } from '../generated/client';

/** What a cell of a table may be given: a JSON column takes an object or a list. */
export type Cell = Prisma.InputJsonValue | null;
