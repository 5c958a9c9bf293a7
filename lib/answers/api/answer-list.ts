import type { z } from 'zod';
import { readQuery, requirePublished } from '@/lib/answers/read-query';
import { publicRoute } from '@/lib/answers/respond';
import type { Database } from '@/lib/data/db';
import type { InPlace, Part } from '@/lib/data/sql/in-place';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { readCursor, writeCursor } from './cursor';
import { type ApiRead, readingAlone, toJsonAnswer } from './reading';

/** The parameters that every list has. */
export type Paging = { limit: number; cursor?: string | undefined };

/** A list of the API: its name in addresses, its parameters, what else of them must be so, and how it is read. */
export type ApiList<Schema extends z.ZodObject> = {
  name: string;
  parameters: Schema;
  judge?: (given: z.output<Schema>) => Promise<void>;
  list: (db: Database, given: z.output<Schema>, part: Part) => Promise<InPlace<object>[]>;
};

/** The routes of a list, which can be read only. */
export function listRoutes<Schema extends z.ZodObject>(list: ApiList<Schema>) {
  const read = publicRoute(async (request) => toJsonAnswer(await readList(request, list)));
  return { ...readingAlone, GET: read };
}

async function readList<Schema extends z.ZodObject>(
  request: Request,
  { name, parameters, judge, list }: ApiList<Schema>,
): Promise<ApiRead> {
  const given = readQuery(request, parameters);
  const { limit, cursor } = pagingOf(given);
  const query = writeQuery(given);
  const path = `/api/v1/${name}`;
  const after = cursor === undefined ? null : readCursor(cursor, `${path}?${query}`);
  await requirePublished(given);
  await judge?.(given);
  const found = await list(await database(), given, { after, limit: limit + 1 });
  const last = found.length > limit ? found[limit - 1] : undefined;
  const next = last ? addressOf(path, query, { limit, place: last.place }) : null;
  return { answer: { data: found.slice(0, limit).map(({ thing }) => thing), next }, next };
}

function addressOf(path: string, query: URLSearchParams, { limit, place }: { limit: number; place: string }) {
  const parameters = new URLSearchParams(query);
  parameters.set('limit', String(limit));
  parameters.set('cursor', writeCursor(place, `${path}?${query}`));
  return `${env().SITE_URL}${path}?${parameters}`;
}

function pagingOf(given: Record<string, unknown>): Paging {
  const { limit, cursor } = given;
  return { limit: Number(limit), cursor: typeof cursor === 'string' ? cursor : undefined };
}

/** A query without its paging, in an order that does not depend on how it was typed. */
function writeQuery(given: Record<string, unknown>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of Object.keys(given).sort()) {
    const value = given[name];
    if (name !== 'limit' && name !== 'cursor' && value !== undefined) query.set(name, String(value));
  }
  return query;
}
