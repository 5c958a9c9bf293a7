import { writeTroubleOf } from '@/lib/data/store/write-trouble';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';

/** A build has no register. */
export const dynamic = 'force-dynamic';

/** Whether the database can be read, and nothing is known to keep it from being written: 200, or 503 with what does. */
export async function GET(): Promise<Response> {
  try {
    const why = await writeTroubleOf(env().DATABASE_URL, database);
    if (why !== null) {
      console.error('health: the database cannot be written:', why);
      return Response.json({ status: 'unavailable', why }, { status: 503 });
    }
    await (await database()).change.findFirst({ select: { id: true } });
    return Response.json({ status: 'ok' });
  } catch (error) {
    console.error('health:', error);
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
