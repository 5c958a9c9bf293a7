import { ChoiceForm } from '@/components/import/choice-form';
import type { ListedMapping } from '@/lib/data/import/mappings';
import type { Upload } from '@/lib/data/import/uploads';
import { encodingSchema } from '@/lib/domain/import/file/decode-table';
import type { Words } from '@/lib/words/words';
import { choose, tell } from './actions';

const asFound = ({ t }: Words) => ({ value: '', label: t('admin.import.columns.asFound') });

/** Says how a file is to be read: what it does not show itself, or shows wrongly. */
export function ReadOtherwise(props: { upload: Upload; sheets?: string[]; isOpen?: boolean; words: Words }) {
  const { upload, sheets = [], isOpen = false, words } = props;
  const { t } = words;
  const { told, key } = upload;
  return (
    <details open={isOpen} className={isOpen ? 'mt-8' : undefined}>
      <summary className="cursor-pointer text-small text-link">{t('admin.import.columns.told')}</summary>
      <div className="mt-3">
        <ChoiceForm
          key={JSON.stringify(told)}
          action={tell.bind(null, key)}
          fields={[
            {
              name: 'encoding',
              label: t('admin.import.columns.encoding'),
              value: told.encoding ?? '',
              choices: [asFound(words), ...encodingSchema.options.map((value) => ({ value, label: value }))],
            },
            {
              name: 'delimiter',
              label: t('admin.import.columns.delimiter'),
              value: told.delimiter ?? '',
              choices: [
                asFound(words),
                { value: ',', label: t('admin.import.columns.delimiters.comma') },
                { value: ';', label: t('admin.import.columns.delimiters.semicolon') },
                { value: '\t', label: t('admin.import.columns.delimiters.tab') },
                { value: '|', label: t('admin.import.columns.delimiters.bar') },
              ],
            },
            {
              name: 'sheet',
              label: t('admin.import.columns.sheet'),
              value: told.sheet ?? '',
              choices:
                sheets.length === 0
                  ? null
                  : [asFound(words), ...sheets.map((value) => ({ value, label: value }))],
            },
          ]}
          submit={t('admin.import.columns.tell')}
        />
      </div>
    </details>
  );
}

/** Begins with what was said of another file of the kind. */
export function ChooseMapping(props: { upload: Upload; saved: ListedMapping[]; words: Words }) {
  const { upload, saved, words } = props;
  const { t } = words;
  return (
    <ChoiceForm
      action={choose.bind(null, upload.key)}
      fields={[
        {
          name: 'mapping',
          label: t('admin.import.columns.choose'),
          value: saved.find(({ name }) => name === upload.mapping?.name)?.name ?? '',
          choices: [
            { value: '', label: t('admin.import.columns.roles.open') },
            ...saved.map(({ name }) => ({ value: name, label: name })),
          ],
        },
      ]}
      submit={t('admin.import.columns.use')}
    />
  );
}
