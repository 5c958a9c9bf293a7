import { byteOrderMark } from '@/lib/answers/tables/table-answer';
import { writeReportTable } from '@/lib/domain/import/judging/report-table';
import { editorOrProblem } from '@/lib/sign-in/auth';
import { reportFile } from '../report-file';

/** The report of an upload as it was shown last, a line for each thing that it says. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/admin/import/[key]/report.csv'>,
): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  return reportFile((await params).key, {
    type: 'text/csv; charset=utf-8; header=present',
    name: 'import-report.csv',
    write: (report) => byteOrderMark + writeReportTable(report),
  });
}
