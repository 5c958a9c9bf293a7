import { editorOrProblem } from '@/lib/sign-in/auth';
import { reportFile } from '../report-file';

/** The report of an upload as it was shown last. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/admin/import/[key]/report.json'>,
): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  return reportFile((await params).key, {
    type: 'application/json; charset=utf-8',
    name: 'import-report.json',
    write: (report) => `${JSON.stringify(report, null, 2)}\n`,
  });
}
