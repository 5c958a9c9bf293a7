import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { UploadForm } from '@/components/import/upload-form';
import { PageHead } from '@/components/ui/page-head';
import { listMappings } from '@/lib/data/import/mappings';
import { largestUpload, listUploads, type Upload } from '@/lib/data/import/uploads';
import { type StoreTrouble, storeTroubles } from '@/lib/data/store-trouble';
import type { SignedIn } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { noteStoreTrouble } from '@/lib/request/form-action';
import { toParameters } from '@/lib/request/search-parameters';
import { ruleText } from '@/lib/words/rule-text';
import type { Words } from '@/lib/words/words';
import { uploadFiles } from './find-upload';
import { MappingList } from './mapping-list';
import { UploadList } from './upload-list';

type Props = PageProps<'/admin/import'>;

export const metadata = officeTitle('admin.import.title');

const done = ({ t }: Words) => ({
  discarded: t('admin.import.discarded'),
  removed: t('admin.import.removed'),
});

/** Where a file is dropped, with what was begun before and the mappings that are kept. */
export default officePage('editor', async ({ person, db, words, t }, { searchParams }: Props) => {
  const asked = await searchParams;
  const mappings = await listMappings(db);
  const lying = await listOrTrouble(person);
  const most = largestUpload / 1024 / 1024;
  return (
    <>
      <PageHead title={t('admin.import.title')}>
        <p>{t('admin.import.intro')}</p>
      </PageHead>
      <DoneNotice done={asked.done} texts={done(words)} />
      <UploadForm
        action="/admin/import/upload"
        largest={largestUpload}
        problem={problemText(toParameters(asked), lying.trouble, words)}
        words={{
          drop: t('admin.import.drop'),
          hint: t('admin.import.dropHint', { most }),
          read: t('admin.import.read'),
          reading: t('admin.import.reading'),
          chosen: t('admin.import.chosen', { name: '{name}', size: '{size}' }),
          tooLarge: t('admin.import.tooLarge', { size: '{size}', most }),
        }}
      />
      <UploadList words={words} uploads={lying.uploads} />
      <MappingList words={words} mappings={mappings} />
    </>
  );
});

/** A person’s uploads, or why they cannot be listed. */
async function listOrTrouble(person: SignedIn): Promise<{ uploads: Upload[]; trouble: StoreTrouble | null }> {
  try {
    return { uploads: await listUploads(uploadFiles(), person), trouble: null };
  } catch (error) {
    const trouble = noteStoreTrouble(error);
    if (trouble === null) throw error;
    return { uploads: [], trouble };
  }
}

/** What is wrong with the file that was sent, where the address says so, or with where it would be kept. */
function problemText(parameters: URLSearchParams, found: StoreTrouble | null, words: Words): string | null {
  const said = parameters.get('problem');
  const trouble = found ?? storeTroubles.find((one) => one === said);
  if (trouble) return words.t(`admin.frame.store.${trouble}`);
  const problem = uploadProblems.find((one) => one === said);
  if (problem === undefined) return null;
  const numbers = ['size', 'most', 'hours'].map((name) => [name, Number(parameters.get(name)) || 0] as const);
  return ruleText(new RuleError(problem, Object.fromEntries(numbers)), words);
}

/** What may be wrong with a file that is sent (lib/data/import/uploads.ts). */
const uploadProblems = ['upload_missing', 'upload_large', 'upload_quota', 'uploads_full'] as const;
