import { ConfirmForm, type ConfirmWords } from '@/components/import/confirm-form';
import { ButtonForm } from '@/components/ui/button-form';
import type { Upload } from '@/lib/data/import/uploads';
import type { ImportReport, SameDays } from '@/lib/domain/import/import-report';
import type { Words } from '@/lib/words/words';
import { discard } from '../../actions';
import { importDrafts, importPublished } from './actions';

/** What can be done with a file that was looked at: import it, mend its mapping, or leave it. */
export function ImportDecision(props: {
  upload: Upload;
  report: ImportReport;
  sameDays: SameDays;
  mayPublish: boolean;
  words: Words;
}) {
  const { upload, report, sameDays, mayPublish, words } = props;
  const { t } = words;
  const { issues, waves, into } = report;
  const { key, mapping } = upload;
  const mayImport = issues.length === 0 && waves.created + waves.differs > 0;
  return (
    <div className="grid gap-5">
      {(report.sameDays > 0 || sameDays !== null) && (
        <SameDaysLinks words={words} upload={upload} report={report} chosen={sameDays} />
      )}
      {mayPublish && (mayImport || into === 'published') && (
        <IntoLinks words={words} upload={upload} into={into} sameDays={sameDays} />
      )}
      {mayImport && (
        <ConfirmForm
          key={`${into} ${sameDays}`}
          action={into === 'published' ? importPublished : importDrafts}
          upload={key}
          sameDays={sameDays}
          progressAddress={`/admin/import/${key}/progress`}
          needsReason={into === 'published' && waves.differs > 0}
          words={{
            ...confirmWords(words),
            confirm: t(
              into === 'published'
                ? 'admin.import.preview.confirmPublished'
                : 'admin.import.preview.confirmDrafts',
            ),
          }}
        />
      )}
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 text-small">
        {mapping !== null && <a href={`/admin/import/${key}`}>{t('admin.import.preview.change')}</a>}
        <ButtonForm action={discard} about={{ key }} label={t('admin.import.preview.discard')} look="plain" />
      </div>
    </div>
  );
}

/** Where the preview of an upload is, into drafts or published, with what was said of polls of the same days. */
function previewAddress({ key }: Upload, into: ImportReport['into'], sameDays: SameDays): string {
  const query = new URLSearchParams([
    ...(into === 'published' ? [['into', into]] : []),
    ...(sameDays === null ? [] : [['same-days', sameDays]]),
  ]);
  return `/admin/import/${key}/preview${query.size > 0 ? `?${query}` : ''}`;
}

/** Asks whether polls of a house on the same days that contradict the register's are those or others. */
function SameDaysLinks(props: { upload: Upload; report: ImportReport; chosen: SameDays; words: Words }) {
  const { upload, report, chosen, words } = props;
  const { t } = words;
  return (
    <nav aria-label={t('admin.import.preview.sameDays')}>
      <p className="label">
        {chosen === null
          ? t('admin.import.preview.sameDaysAsked', { count: report.sameDays })
          : t('admin.import.preview.sameDays')}
      </p>
      <ul className="mt-1.5 flex flex-wrap gap-x-8 gap-y-2 text-small">
        {(['new', 'same'] as const).map((one) => (
          <li key={one}>
            <a
              href={previewAddress(upload, report.into, one)}
              aria-current={one === chosen ? 'true' : undefined}
              className="plain aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`admin.import.preview.sameDaysChoices.${one}`)}
            </a>
            <span className="block text-note text-ink-3">
              {t(`admin.import.preview.sameDaysHints.${one}`)}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function IntoLinks(props: { upload: Upload; into: ImportReport['into']; sameDays: SameDays; words: Words }) {
  const { upload, into, sameDays, words } = props;
  const { t } = words;
  return (
    <nav aria-label={t('admin.import.preview.into')}>
      <p className="label">{t('admin.import.preview.into')}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-8 gap-y-2 text-small">
        {(['drafts', 'published'] as const).map((one) => (
          <li key={one}>
            <a
              href={previewAddress(upload, one, sameDays)}
              aria-current={one === into ? 'true' : undefined}
              className="plain aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(`admin.import.preview.${one}`)}
            </a>
            <span className="block text-note text-ink-3">{t(`admin.import.preview.${one}Hint`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const holes = { done: '{done}', total: '{total}' };
const confirmWords = ({ t }: Words): Omit<ConfirmWords, 'confirm'> => ({
  reason: t('admin.import.preview.reason'),
  reasonHint: t('admin.import.preview.reasonHint'),
  progress: t('admin.import.preview.progress'),
  cancel: t('admin.import.preview.cancel'),
  cancelling: t('admin.import.preview.cancelling'),
  phases: {
    starting: t('admin.import.preview.phase.starting'),
    reading: t('admin.import.preview.phase.reading'),
    comparing: t('admin.import.preview.phase.comparing', holes),
    writing: t('admin.import.preview.phase.writing', holes),
  },
});
