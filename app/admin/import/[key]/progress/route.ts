import { cancelImport, progressOf } from '@/lib/request/running-imports';
import { editorOrProblem } from '@/lib/sign-in/auth';
import { findUpload } from '../../find-upload';

// Not actions: the browser sends those one after another, and these are asked while the import itself runs.

type Context = RouteContext<'/admin/import/[key]/progress'>;

/** How far an import is; null where it has not begun or is over. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  const upload = await findUpload((await params).key);
  if (!upload) return Response.json({ problem: 'absent' }, { status: 404 });
  return Response.json(progressOf(upload.key) ?? null);
}

/** Ends an import; nothing of it is kept. */
export async function DELETE(_: Request, { params }: Context): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  const upload = await findUpload((await params).key);
  if (!upload) return Response.json({ problem: 'absent' }, { status: 404 });
  cancelImport(upload.key);
  return new Response(null, { status: 204 });
}
