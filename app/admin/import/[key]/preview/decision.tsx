import { ConfirmForm, type ConfirmWords } from '@/components/import/confirm-form';
import { ButtonForm } from '@/components/ui/button-form';
import type { Upload } from '@/lib/data/import/uploads';
import type { ImportReport } from '@/lib/domain/import/import-report';
import type { Words } from '@/lib/words/words';
import { discard } from '../../actions';
import { importDrafts, importPublished } from './actions';

/** What can be done with a file that was looked at: import it, mend its mapping, or leave it. */
export function ImportDecision(props: {
  upload: Upload;
  report: ImportReport;
  mayPublish: boolean;
  words: Words;
}) {
  const { upload, report, mayPublish, words } = props;
  const { t } = words;
  const { issues, waves, into } = report;
  const { key, mapping } = upload;
  const mayImport = issues.length === 0 && waves.created + waves.differs > 0;
  return (
    <div className="grid gap-5">
      {mayPublish && (mayImport || into === 'published') && (
        <IntoLinks words={words} upload={upload} into={into} />
      )}
      {mayImport && (
        <ConfirmForm
          key={into}
          action={into === 'published' ? importPublished : importDrafts}
          upload={key}
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

function IntoLinks({ upload, into, words }: { upload: Upload; into: ImportReport['into']; words: Words }) {
  const { t } = words;
  const address = `/admin/import/${upload.key}/preview`;
  return (
    <nav aria-label={t('admin.import.preview.into')}>
      <p className="label">{t('admin.import.preview.into')}</p>
      <ul className="mt-1.5 flex flex-wrap gap-x-8 gap-y-2 text-small">
        {(['drafts', 'published'] as const).map((one) => (
          <li key={one}>
            <a
              href={one === 'drafts' ? address : `${address}?into=published`}
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
