import { IssueTable } from '@/components/import/issue-table';
import { ReportCounts } from '@/components/import/report-counts';
import { ReportPart } from '@/components/import/report-parts';
import type { Upload } from '@/lib/data/import/uploads';
import type { ImportReport } from '@/lib/domain/import/import-report';
import type { Words } from '@/lib/words/words';
import { issueWords } from '../../import-words';

/** What is refused, then what is warned about, then how the file was read. */
export function ReportIssues({ report, words }: { report: ImportReport; words: Words }) {
  const { t } = words;
  const { issues, warnings, notes, lines } = report;
  return (
    <>
      {issues.length > 0 && (
        <ReportPart title={t('admin.import.preview.issues')} count={words.count(issues.length)}>
          <div className="mt-3">
            <IssueTable issues={issues} words={issueWords(words)} />
          </div>
        </ReportPart>
      )}
      {issues.length > 0 && lines.total > 0 && (
        <div className="mt-10">
          <ReportCounts report={report} words={words} isOfLines />
        </div>
      )}
      {warnings.length > 0 && (
        <ReportPart
          title={t('admin.import.preview.warnings')}
          count={words.count(warnings.length)}
          hint={t('admin.import.preview.warningsHint')}
        >
          <div className="mt-3">
            <IssueTable issues={warnings} words={issueWords(words)} />
          </div>
        </ReportPart>
      )}
      {notes.length > 0 && (
        <ReportPart title={t('admin.import.preview.notes')}>
          <ul className="mt-2 text-small">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </ReportPart>
      )}
    </>
  );
}

/** The whole report, to take away. */
export function ReportFiles({ upload: { key }, words }: { upload: Upload; words: Words }) {
  const { t } = words;
  return (
    <p className="no-print mt-8 flex flex-wrap gap-x-5 gap-y-2 border-t border-rule pt-3 text-small">
      <span className="text-ink-3">{t('admin.import.preview.report')}</span>
      <a href={`/admin/import/${key}/report.csv`}>{t('admin.import.preview.reportCsv')}</a>
      <a href={`/admin/import/${key}/report.json`}>{t('admin.import.preview.reportJson')}</a>
    </p>
  );
}
