import { RenameForm } from '@/components/import/rename-form';
import { Moment } from '@/components/review/moment';
import { ButtonForm } from '@/components/ui/button-form';
import type { ListedMapping } from '@/lib/data/import/mappings';
import type { Words } from '@/lib/words/words';
import { remove, rename } from './actions';

/** Every mapping that is kept, to rename or remove it. */
export function MappingList({ mappings, words }: { mappings: ListedMapping[]; words: Words }) {
  const { t } = words;
  return (
    <section className="mt-12">
      <h2>{t('admin.import.mappings')}</h2>
      <p className="prose mt-1 text-small text-ink-2">
        {t(mappings.length === 0 ? 'admin.import.noMappings' : 'admin.import.mappingsHint')}
      </p>
      {mappings.length > 0 && (
        <section className="scroll mt-2" aria-label={t('admin.import.mappings')} tabIndex={0}>
          <table className="data-table data-table-stack max-w-3xl">
            <thead>
              <tr>
                <th scope="col">{t('admin.import.mapping')}</th>
                <th scope="col">{t('admin.import.saved')}</th>
                <th scope="col">
                  <span className="sr-only">{t('admin.import.rename')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mappings.map((mapping) => (
                <MappingRow words={words} key={mapping.slug} mapping={mapping} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function MappingRow(props: { mapping: ListedMapping; words: Words }) {
  const {
    mapping: { slug, name, version, savedAt, savedBy },
    words,
  } = props;
  const { t } = words;
  const about = { slug, version: String(version) };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={t('admin.import.saved')}>
        <Moment at={savedAt} words={words} />, {savedBy}
      </td>
      <td>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          <RenameForm
            key={version}
            action={rename}
            about={about}
            name={name}
            words={{
              summary: t('admin.import.rename'),
              label: t('admin.import.renameOf', { name }),
              save: t('admin.import.rename'),
            }}
          />
          <ButtonForm
            action={remove}
            about={about}
            label={t('admin.import.remove')}
            spokenLabel={t('admin.import.removeOf', { name })}
            look="plain"
          />
        </div>
      </td>
    </tr>
  );
}
