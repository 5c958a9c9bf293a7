import { officeRoute } from '@/app/admin/_parts/office-route';
import { cancelImport, progressOf } from '@/lib/data/import/running-imports';
import { processLeases } from '@/lib/request/process-leases';
import { findUpload } from '../../find-upload';

// Not actions: the browser sends those one after another, and these are asked while the import itself runs.

type Context = RouteContext<'/admin/import/[key]/progress'>;

/** How far an import is; null where it has not begun or is over. */
export const GET = officeRoute('editor', async ({ person }, _: Request, { params }: Context) => {
  const upload = await findUpload(person, (await params).key);
  if (!upload) return Response.json({ problem: 'absent' }, { status: 404 });
  return Response.json((await progressOf(await processLeases(), upload.key)) ?? null);
});

/** Ends an import; nothing of it is kept. */
export const DELETE = officeRoute('editor', async ({ person }, _: Request, { params }: Context) => {
  const upload = await findUpload(person, (await params).key);
  if (!upload) return Response.json({ problem: 'absent' }, { status: 404 });
  await cancelImport(await processLeases(), upload.key);
  return new Response(null, { status: 204 });
});
