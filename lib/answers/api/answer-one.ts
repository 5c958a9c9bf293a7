import { named } from '@/lib/answers/named-route';
import { notFound } from '@/lib/answers/problem';
import { readQuery } from '@/lib/answers/read-query';
import type { Database } from '@/lib/data/db';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { answerReading, readingAlone } from './reading';

/** Answers with one thing, or 404 where `get` gives none. */
export function answerOne(
  request: Request,
  get: (db: Database) => Promise<object | null>,
): Promise<Response> {
  return answerReading(request, async () => {
    readQuery(request, noParameters);
    return async (db) => {
      const answer = await get(db);
      if (!answer) throw notFound(request);
      return { answer };
    };
  });
}

/** The routes of an address that ends in the name of a thing, which can be read only; 404 where `get` gives none. */
export function namedRoutes(get: (db: Database, slug: string) => Promise<object | null>) {
  return {
    ...readingAlone,
    GET: named((request, slug) => answerOne(request, (db) => get(db, slug))),
  };
}
