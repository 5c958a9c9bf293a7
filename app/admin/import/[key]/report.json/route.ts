import { editorOrProblem } from '@/lib/auth';
import { readReport } from '@/lib/data/import/uploads';
import { findUpload, uploadsFolder } from '../../find-upload';

/** The report of an upload as it was shown last. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/admin/import/[key]/report.json'>,
): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  const upload = await findUpload((await params).key);
  const report = upload && (await readReport(uploadsFolder(), upload));
  if (!report) return Response.json({ problem: 'absent' }, { status: 404 });
  return new Response(`${JSON.stringify(report, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="import-report.json"',
    },
  });
}
