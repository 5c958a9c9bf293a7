import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { frameEdit, ProposalNotices } from '@/app/admin/_parts/framed-edit';
import { officeMetadata, officePage } from '@/app/admin/_parts/office-page';
import { PublicButton } from '@/app/admin/_parts/public-button';
import { Removal } from '@/app/admin/_parts/removal';
import { OrganisationForm } from '@/components/housekeeping/organisation-form';
import { PageHead } from '@/components/ui/page-head';
import { getOrganisationSheet, type OrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { toOrganisationFields } from '@/lib/domain/entry/organisation-edit';
import type { Words } from '@/lib/words/words';
import { remove, save, unmerge } from '../actions';
import { MergeChoice } from '../merge-choice';
import { organisationWords } from '../organisation-words';

type Props = PageProps<'/admin/organisations/[slug]'>;

export const generateMetadata = officeMetadata('editor', async ({ db, t }, { params }: Props) => {
  const sheet = await getOrganisationSheet(db, (await params).slug);
  return { title: sheet?.name ?? t('notFound.title') };
});

const done = ({ t }: Words) => ({
  created: t('admin.organisations.created'),
  saved: t('admin.edit.saved'),
  merged: t('admin.organisations.merged'),
  unmerged: t('admin.organisations.unmerged'),
  restored: t('admin.log.restored'),
});

/** One organisation: its names, and what becomes of it. */
export default officePage('editor', async (office, { params, searchParams }: Props) => {
  const { db, may, words, t } = office;
  const sheet = await getOrganisationSheet(db, (await params).slug);
  if (!sheet) return <AbsentOfficePage words={words} />;
  const { slug, name, version, roles, published, mergedInto } = sheet;
  const mayMerge = may('publisher');
  const { frame, fields, ...proposed } = await frameEdit(office, {
    word: 'organisation',
    slug,
    version,
    fields: toOrganisationFields(sheet),
  });
  const isPublic = frame.publicity !== 'private';
  return (
    <>
      <PageHead eyebrow={<a href="/admin/organisations">{t('admin.organisations.title')}</a>} title={name}>
        <p>
          {t('admin.organisations.counts', {
            pollster: roles.pollster,
            sponsor: roles.sponsor,
            fieldwork: roles.fieldwork_house,
            published,
          })}
        </p>
        <p className="mt-1 flex flex-wrap gap-x-5 text-small">
          {roles.pollster > 0 && <a href={`/pollsters/${slug}`}>{t('admin.edit.public')}</a>}
          <a href={`/admin/log?kind=organisation&thing=${slug}`}>{t('admin.edit.log')}</a>
        </p>
      </PageHead>
      <DoneNotice done={(await searchParams).done} texts={done(words)} />
      {mergedInto ? (
        <Merged words={words} sheet={sheet} mayUndo={mayMerge} isPublic={isPublic} />
      ) : (
        <>
          <ProposalNotices {...proposed} words={words} />
          <OrganisationForm
            key={version}
            action={save.bind(null, slug)}
            frame={frame}
            fields={fields}
            words={organisationWords(words)}
          />
          {mayMerge && <Becomes words={words} sheet={sheet} />}
        </>
      )}
    </>
  );
});

/** An organisation that turned out to be another. */
function Merged(props: {
  sheet: OrganisationSheet;
  mayUndo: boolean;
  /** Whether readers see it. */
  isPublic: boolean;
  words: Words;
}) {
  const { sheet, mayUndo, isPublic, words } = props;
  const { t } = words;
  const { slug, name, version, mergedInto } = sheet;
  if (!mergedInto) return null;
  return (
    <div className="grid max-w-2xl gap-4">
      <p>
        {t('admin.organisations.isMerged', { name })}{' '}
        <a href={`/admin/organisations/${mergedInto.slug}`}>{mergedInto.name}</a>.
      </p>
      {mayUndo && (
        <>
          <p className="text-small text-ink-2">{t('admin.organisations.unmergeHint')}</p>
          <PublicButton
            action={unmerge}
            about={{ slug, version: String(version) }}
            label={t('admin.organisations.unmerge')}
            isPublic={isPublic}
            words={words}
          />
        </>
      )}
    </div>
  );
}

/** What a publisher may make of an organisation: another, or nothing. */
async function Becomes({ sheet, words }: { sheet: OrganisationSheet; words: Words }) {
  const { t } = words;
  const { slug, version, merged, roles, published } = sheet;
  const isUnused = roles.pollster + roles.sponsor + roles.fieldwork_house + published + merged.length === 0;
  return (
    <div className="mt-14 grid max-w-2xl gap-10 border-t border-rule pt-8">
      {merged.length > 0 && (
        <section>
          <h2>{t('admin.organisations.mergedList')}</h2>
          <ul className="mt-2">
            {merged.map((one) => (
              <li key={one.slug}>
                <a href={`/admin/organisations/${one.slug}`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('admin.organisations.merge')}</h2>
        <p className="mt-1 text-small text-ink-2">{t('admin.organisations.mergeHint')}</p>
        <MergeChoice words={words} slug={slug} />
      </section>
      {isUnused && <Removal words={words} action={remove} slug={slug} version={version} />}
    </div>
  );
}
