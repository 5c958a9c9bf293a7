import type { Database } from '@/lib/data/db';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { notFound } from './problem';
import { readQuery } from './read-query';
import { answerReading } from './reading';

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

/** Answers an address that ends in the name of a thing with that thing, or 404 where `get` gives none. */
export function answerNamed(get: (db: Database, slug: string) => Promise<object | null>) {
  return async (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> => {
    const { slug } = await params;
    return answerOne(request, (db) => get(db, slug));
  };
}
