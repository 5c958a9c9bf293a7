import { redirect } from 'next/navigation';
import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ReportCounts } from '@/components/import/report-counts';
import { ReportCreated, ReportDifferences, ReportGlance, ReportPart } from '@/components/import/report-parts';
import { PageHead } from '@/components/ui/page-head';
import { previewImport } from '@/lib/data/import/run-import';
import { keepReport, toImportFile, type Upload } from '@/lib/data/import/uploads';
import { type ImportInto, type ImportReport, sameDaysSchema } from '@/lib/domain/import/import-report';
import { env } from '@/lib/env';
import { toParameters } from '@/lib/request/search-parameters';
import type { Words } from '@/lib/words/words';
import { findUpload, uploadFiles } from '../../find-upload';
import { ImportDecision } from './decision';
import { FirstChart } from './first-chart';
import { ReportFiles, ReportIssues } from './report-issues';

type Props = PageProps<'/admin/import/[key]/preview'>;

export const metadata = officeTitle('admin.import.preview.title');

/** A chart of a file with more values than this is left out: it takes a second reading. */
const mostCharted = 100_000;

/** What an import would do, before it does anything. */
export default officePage('editor', async ({ person, db, may, words, t }, props: Props) => {
  const { key } = await props.params;
  const upload = await findUpload(person, key);
  if (!upload) return <AbsentOfficePage words={words} />;
  if (upload.isImported) redirect(`/admin/import/${key}/done`);
  const mayPublish = may('publisher');
  const asked = toParameters(await props.searchParams);
  const into: ImportInto = mayPublish && asked.get('into') === 'published' ? 'published' : 'drafts';
  const sameDays = sameDaysSchema.parse(asked.get('same-days'));
  const files = uploadFiles();
  const file = toImportFile(files, upload);
  const report = await previewImport(db, {
    ...{ file, mapping: upload.mapping, into, sameDays },
    alone: env().PUBLISH_ALONE,
  });
  await keepReport(files, upload, report);
  const isRefused = report.issues.length > 0;
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin/import">{t('admin.import.title')}</a> · {upload.name}
          </>
        }
        title={t(isRefused ? 'admin.import.preview.refusedTitle' : 'admin.import.preview.title')}
      >
        <p>{ledeOf(report, upload, words)}</p>
      </PageHead>
      <ImportDecision
        words={words}
        upload={upload}
        report={report}
        sameDays={sameDays}
        mayPublish={mayPublish}
      />
      {isRefused ? (
        <ReportIssues words={words} report={report} />
      ) : (
        <Effects words={words} upload={upload} report={report} />
      )}
      <ReportFiles words={words} upload={upload} />
    </>
  );
});

function Effects({ upload, report, words }: { upload: Upload; report: ImportReport; words: Words }) {
  const { t } = words;
  return (
    <>
      <div className="mt-10">
        <ReportCounts report={report} words={words} />
      </div>
      <ReportPart title={t('admin.import.preview.glance')}>
        <div className="mt-3">
          <ReportGlance report={report} words={words} />
        </div>
      </ReportPart>
      <ReportIssues words={words} report={report} />
      <ReportDifferences report={report} words={words} />
      {report.values.total <= mostCharted && <FirstChart words={words} upload={upload} />}
      <ReportCreated created={report.created} title={t('admin.import.preview.created')} words={words} />
    </>
  );
}

function ledeOf({ issues, waves }: ImportReport, { name }: Upload, { t }: Words): string {
  if (issues.length > 0) return t('admin.import.preview.refusedLede', { name, count: issues.length });
  const isSame = waves.created + waves.differs === 0;
  return isSame ? t('admin.import.preview.same') : t('admin.import.preview.lede', { name });
}
