import { revalidateTag } from 'next/cache';
import { cacheKeeper, database } from '@/lib/cache';
import { listChangesAfter } from '@/lib/data/changes';

/**
 * Renews the kept pages that changes since the last call touched. Only this process calls it (instrumentation.ts), with
 * the key that it made at its start.
 */
export async function POST(request: Request): Promise<Response> {
  const keeper = cacheKeeper();
  if (request.headers.get('authorization') !== `Bearer ${keeper.key}`)
    return new Response(null, { status: 404 });
  const { latest, tags } = await listChangesAfter(await database(), keeper.seen);
  for (const tag of tags) revalidateTag(tag, { expire: 0 });
  keeper.seen = latest;
  return Response.json({ latest, tags });
}
