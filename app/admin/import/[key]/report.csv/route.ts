import { officeRoute } from '@/app/admin/_parts/office-route';
import { byteOrderMark } from '@/lib/answers/tables/table-answer';
import { writeReportTable } from '@/lib/domain/import/judging/report-table';
import { reportFile } from '../report-file';

type Context = RouteContext<'/admin/import/[key]/report.csv'>;

/** The report of an upload as it was shown last, a line for each thing that it says. */
export const GET = officeRoute('editor', async ({ person }, _: Request, { params }: Context) =>
  reportFile(person, (await params).key, {
    type: 'text/csv; charset=utf-8; header=present',
    name: 'import-report.csv',
    write: (report) => byteOrderMark + writeReportTable(report),
  }),
);
