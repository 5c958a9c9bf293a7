import { MergeForm } from '@/components/housekeeping/merge-form';
import { listOrganisationNames } from '@/lib/data/organisations/organisation-sheet';
import { database } from '@/lib/request/database';
import type { Words } from '@/lib/words/words';

/** How many names the list of what may be meant holds. */
const mostNames = 1000;

/** Asks into which other organisation one is to be merged; `error` says why it cannot be into the one that was typed. */
export async function MergeChoice(props: { slug: string; typed?: string; error?: string; words: Words }) {
  const { slug, typed = '', error = null, words } = props;
  const { t } = words;
  const names = await listOrganisationNames(await database(), mostNames);
  return (
    <MergeForm
      action={`/admin/organisations/${slug}/merge`}
      typed={typed}
      error={error}
      names={names.filter((one) => one.slug !== slug).map(({ name }) => name)}
      words={{ into: t('admin.organisations.mergeInto'), preview: t('admin.organisations.preview') }}
    />
  );
}
