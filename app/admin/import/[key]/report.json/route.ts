import { officeRoute } from '@/app/admin/_parts/office-route';
import { reportFile } from '../report-file';

type Context = RouteContext<'/admin/import/[key]/report.json'>;

/** The report of an upload as it was shown last. */
export const GET = officeRoute('editor', async ({ person }, _: Request, { params }: Context) =>
  reportFile(person, (await params).key, {
    type: 'application/json; charset=utf-8',
    name: 'import-report.json',
    write: (report) => `${JSON.stringify(report, null, 2)}\n`,
  }),
);
