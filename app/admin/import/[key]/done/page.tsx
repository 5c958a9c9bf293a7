import { redirect } from 'next/navigation';
import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ReportCounts } from '@/components/import/report-counts';
import { ReportCreated } from '@/components/import/report-parts';
import { PageHead } from '@/components/ui/page-head';
import { readReport } from '@/lib/data/import/uploads';
import type { ImportReport } from '@/lib/domain/import/import-report';
import { officeHome } from '@/lib/sign-in/sign-in-address';
import type { Words } from '@/lib/words/words';
import { findUpload, uploadFiles } from '../../find-upload';
import { ReportFiles } from '../preview/report-issues';

type Props = PageProps<'/admin/import/[key]/done'>;

export const metadata = officeTitle('admin.import.done.title');

/** What an import has done, with the way to what it made. */
export default officePage('editor', async ({ person, words, t }, { params }: Props) => {
  const { key } = await params;
  const upload = await findUpload(person, key);
  const report = upload && (await readReport(uploadFiles(), upload));
  if (!upload || !report) return <AbsentOfficePage words={words} />;
  if (!upload.isImported) redirect(`/admin/import/${key}/preview`);
  const hrefOf = report.into === 'published' ? (slug: string) => `/admin/waves/${slug}` : undefined;
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin/import">{t('admin.import.title')}</a> · {upload.name}
          </>
        }
        title={t('admin.import.done.title')}
      >
        <p>{textOf(report, words)}</p>
      </PageHead>
      <p className="mb-8 flex flex-wrap items-baseline gap-x-6 gap-y-3">
        <a href={report.into === 'drafts' ? officeHome : '/admin/waves'} className="button">
          {t(report.into === 'drafts' ? 'admin.import.done.toDesk' : 'admin.waves.title')}
        </a>
        <a href="/admin/import" className="text-small">
          {t('admin.import.done.another')}
        </a>
      </p>
      <ReportCounts report={report} words={words} />
      <ReportCreated
        created={report.created}
        title={t('admin.import.done.created')}
        hrefOf={hrefOf}
        words={words}
      />
      <ReportCreated
        created={report.differences}
        title={t('admin.import.done.corrected')}
        hrefOf={hrefOf}
        words={words}
      />
      <ReportFiles words={words} upload={upload} />
    </>
  );
});

function textOf({ into, waves: { created, differs } }: ImportReport, { t }: Words): string {
  if (created + differs === 0) return t('admin.import.done.same');
  return t(`admin.import.done.${into}`, { created, differs });
}
