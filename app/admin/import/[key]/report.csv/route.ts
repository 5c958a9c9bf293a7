import { byteOrderMark } from '@/app/csv-response';
import { editorOrProblem } from '@/lib/auth';
import { readReport } from '@/lib/data/import/uploads';
import { writeReportTable } from '@/lib/domain/import/report-table';
import { findUpload, uploadsFolder } from '../../find-upload';

/** The report of an upload as it was shown last, a line for each thing that it says. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/admin/import/[key]/report.csv'>,
): Promise<Response> {
  const { problem } = await editorOrProblem();
  if (problem) return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
  const upload = await findUpload((await params).key);
  const report = upload && (await readReport(uploadsFolder(), upload));
  if (!report) return Response.json({ problem: 'absent' }, { status: 404 });
  return new Response(byteOrderMark + writeReportTable(report), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="import-report.csv"',
    },
  });
}
