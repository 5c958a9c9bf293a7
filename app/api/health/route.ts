import { database } from '@/lib/request/database';

/** A build has no register. */
export const dynamic = 'force-dynamic';

/** Whether the database can be read and written: 200 or 503. */
export async function GET(): Promise<Response> {
  try {
    const db = await database();
    await db.$executeRawUnsafe('UPDATE "Change" SET "id" = "id" WHERE 0');
    await db.change.findFirst({ select: { id: true } });
    return Response.json({ status: 'ok' });
  } catch (error) {
    console.error('health:', error);
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
