import { Moment } from '@/components/review/moment';
import { ButtonForm } from '@/components/ui/button-form';
import type { Upload } from '@/lib/data/import/uploads';
import type { Words } from '@/lib/words/words';
import { discard } from './actions';

/** Files that a person has sent and not imported yet. */
export function UploadList({ uploads, words }: { uploads: Upload[]; words: Words }) {
  const { t } = words;
  if (uploads.length === 0) return null;
  return (
    <section className="mt-12">
      <h2>{t('admin.import.open')}</h2>
      <p className="mt-1 text-small text-ink-2">{t('admin.import.openHint')}</p>
      <section className="scroll mt-2" aria-label={t('admin.import.open')} tabIndex={0}>
        <table className="data-table data-table-stack max-w-3xl">
          <thead>
            <tr>
              <th scope="col">{t('admin.import.file')}</th>
              <th scope="col">{t('admin.import.came')}</th>
              <th scope="col">
                <span className="sr-only">{t('admin.import.discard')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {uploads.map(({ key, name, at }) => (
              <tr key={key}>
                <th scope="row">
                  <a href={`/admin/import/${key}`}>{name}</a>
                </th>
                <td className="whitespace-nowrap" data-head={t('admin.import.came')}>
                  <Moment at={at} words={words} />
                </td>
                <td>
                  <ButtonForm
                    action={discard}
                    about={{ key }}
                    label={t('admin.import.discard')}
                    spokenLabel={t('admin.import.discardOf', { name })}
                    look="plain"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
