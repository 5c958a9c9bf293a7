import { redirect } from 'next/navigation';
import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { IssueTable } from '@/components/import/issue-table';
import { MappingForm } from '@/components/import/mapping-form';
import { MappingTextForm } from '@/components/import/mapping-text-form';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { listMappings } from '@/lib/data/import/mappings';
import type { Upload } from '@/lib/data/import/uploads';
import type { WrittenMapping } from '@/lib/domain/import/mapping/mapping';
import { toMappingFields } from '@/lib/domain/import/mapping/mapping-fields';
import { listUnanswered } from '@/lib/domain/import/mapping/open-questions';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';
import { discard } from '../actions';
import { findUpload } from '../find-upload';
import { issueWords, mappingWords } from '../import-words';
import { map, mapAsText } from './actions';
import { toAsked } from './asked';
import { FirstRows } from './first-rows';
import { type ReadUpload, readUpload } from './read-upload';
import { ChooseMapping, ReadOtherwise } from './reading-forms';

type Props = PageProps<'/admin/import/[key]'>;

export const metadata = officeTitle('admin.import.columns.title');

const done = ({ t }: Words) => ({
  saved: t('admin.import.savedNow'),
  chosen: t('admin.import.chosenNow'),
  told: t('admin.import.toldNow'),
});

/** What the columns of an upload are. A results table needs no word about them. */
export default officePage('editor', async ({ person, words, t }, { params, searchParams }: Props) => {
  const { key } = await params;
  const upload = await findUpload(person, key);
  if (!upload) return <AbsentOfficePage words={words} />;
  if (upload.isImported) redirect(`/admin/import/${key}/done`);
  const read = await readUpload(upload);
  if (read.kind === 'native') redirect(`/admin/import/${key}/preview`);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin/import">{t('admin.import.title')}</a> · {upload.name}
          </>
        }
        title={t(
          read.kind === 'foreign' ? 'admin.import.columns.title' : 'admin.import.preview.refusedTitle',
        )}
      >
        <p>
          {read.kind === 'foreign' ? ledeOf(read, words) : refusedLede(upload, read.issues.length, words)}
        </p>
      </PageHead>
      <DoneNotice done={(await searchParams).done} texts={done(words)} />
      {read.kind === 'unreadable' ? (
        <>
          <IssueTable issues={read.issues} words={issueWords(words)} />
          <ReadOtherwise words={words} upload={upload} isOpen />
          <MappingText
            words={words}
            upload={upload}
            mapping={upload.mapping ?? { name: upload.name, columns: {} }}
          />
        </>
      ) : (
        <Foreign words={words} upload={upload} read={read} />
      )}
      <div className="mt-8 text-small">
        <ButtonForm action={discard} about={{ key }} label={t('admin.import.preview.discard')} look="plain" />
      </div>
    </>
  );
});

type Foreign = Extract<ReadUpload, { kind: 'foreign' }>;

async function Foreign(props: { upload: Upload; read: Foreign; words: Words }) {
  const {
    upload,
    read: { file, proposal, mapping },
    words,
  } = props;
  const { columns, rows } = file.table;
  const fields = toMappingFields(mapping, columns);
  const unanswered = listUnanswered(proposal.questions, mapping);
  const seen = new Map(proposal.columns.map((column) => [column.column, column]));
  const saved = await listMappings(await database());
  const open = mapping.otherColumns
    ? []
    : fields.columns.flatMap(({ column, role }, index) => (role === '' ? [{ index, column }] : []));
  return (
    <>
      <div className="mb-6 grid gap-3">
        {saved.length > 0 && <ChooseMapping words={words} upload={upload} saved={saved} />}
        <ReadOtherwise words={words} upload={upload} sheets={file.sheets} />
      </div>
      <FirstRows words={words} columns={columns} rows={rows} />
      <MappingForm
        key={JSON.stringify(mapping)}
        action={map.bind(null, upload.key)}
        fields={fields}
        asked={toAsked(unanswered, words)}
        openColumns={open}
        shown={fields.columns.map(({ column }) => seen.get(column) ?? null)}
        given={givenFirst}
        words={mappingWords(words)}
      />
      <MappingText words={words} upload={upload} mapping={mapping} />
    </>
  );
}

/** All that a mapping can say, also where the table of a file begins where a first reading does not find it. */
function MappingText({ upload, mapping, words }: { upload: Upload; mapping: WrittenMapping; words: Words }) {
  const { t } = words;
  return (
    <MappingTextForm
      key={`text ${JSON.stringify(mapping)}`}
      action={mapAsText.bind(null, upload.key)}
      text={JSON.stringify(mapping, null, 2)}
      words={{
        title: t('admin.import.columns.text'),
        hint: t('admin.import.columns.textHint'),
        use: t('admin.import.columns.useText'),
      }}
    />
  );
}

/** What most files do not say of themselves. */
const givenFirst = [
  'country',
  'universe',
  'question_title',
  'topic',
  'base',
  'source_kind',
  'source_title',
  'wave_title',
];

function ledeOf({ file: { table, encoding, sheet }, rows }: Foreign, words: Words): string {
  const { t } = words;
  return t('admin.import.columns.lede', {
    rows,
    columns: table.columns.length,
    encoding: encoding?.toUpperCase() ?? 'none',
    sheet: sheet ?? 'none',
  });
}

function refusedLede({ name }: Upload, count: number, { t }: Words): string {
  return t('admin.import.preview.refusedLede', { name, count });
}
