import { notFound } from '@/lib/answers/problem';
import { requireNoQuery } from '@/lib/answers/read-query';
import { namedRoute, publicRoute } from '@/lib/answers/respond';
import type { Database } from '@/lib/data/db';
import { database } from '@/lib/request/database';
import { readingAlone, toJsonAnswer } from './reading';

/** The routes of an address that always answers the same, which can be read only. */
export function wholeRoutes(get: () => object) {
  const read = publicRoute(async (request) => {
    requireNoQuery(request);
    return toJsonAnswer({ answer: get() });
  });
  return { ...readingAlone, GET: read };
}

/** The routes of an address that ends in the name of a thing, which can be read only; 404 where `get` gives none. */
export function namedRoutes(get: (db: Database, slug: string) => Promise<object | null>) {
  const read = namedRoute(async (request, slug) => {
    requireNoQuery(request);
    const answer = await get(await database(), slug);
    if (!answer) throw notFound(request);
    return toJsonAnswer({ answer });
  });
  return { ...readingAlone, GET: read };
}
