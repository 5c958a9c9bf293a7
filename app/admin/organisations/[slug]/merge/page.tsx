import type { ReactNode } from 'react';
import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { PublicButton } from '@/app/admin/_parts/public-button';
import { PageHead } from '@/components/ui/page-head';
import { isSlugShown } from '@/lib/data/find/shown';
import { countMoves, type MergePreview, previewMerge } from '@/lib/data/organisations/merge-organisations';
import { findOrganisation, getOrganisationSheet } from '@/lib/data/organisations/organisation-sheet';
import { RuleError } from '@/lib/domain/rule-error';
import { toParameters } from '@/lib/request/search-parameters';
import type { OpenOffice } from '@/lib/sign-in/auth';
import { ruleText } from '@/lib/words/rule-text';
import type { Words } from '@/lib/words/words';
import { merge } from '../../actions';
import { MergeChoice } from '../../merge-choice';

type Props = PageProps<'/admin/organisations/[slug]/merge'>;

export const metadata = officeTitle('admin.organisations.merge');

/** What a merge would change, before anything is. */
export default officePage('publisher', async ({ db, words, t }, { params, searchParams }: Props) => {
  const { slug } = await params;
  const sheet = await getOrganisationSheet(db, slug);
  if (!sheet) return <AbsentOfficePage words={words} />;
  const name = (toParameters(await searchParams).get('into') ?? '').trim();
  const preview = await read(slug, name, { db, words });
  const eyebrow = <a href={`/admin/organisations/${slug}`}>{sheet.name}</a>;
  if ('problem' in preview)
    return (
      <>
        <PageHead eyebrow={eyebrow} title={t('admin.organisations.merge')} />
        <MergeChoice words={words} slug={slug} typed={name} error={preview.problem} />
      </>
    );
  const { from, into, clashes } = preview;
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={t('admin.organisations.previewTitle', { from: from.name, into: into.name })}
      >
        <p>
          {clashes.length > 0 ? t('admin.organisations.clashTitle') : t('admin.organisations.previewIntro')}
        </p>
      </PageHead>
      {clashes.length > 0 ? (
        <>
          <p className="mb-4">{t('admin.organisations.clash')}</p>
          <WaveTable words={words} waves={clashes} />
        </>
      ) : (
        <Preview words={words} preview={preview} isPublic={await isEitherShown(db, preview)} />
      )}
    </>
  );
});

async function read(
  slug: string,
  name: string,
  { db, words }: Pick<OpenOffice, 'db' | 'words'>,
): Promise<MergePreview | { problem: string }> {
  const into = await findOrganisation(db, name);
  if (!into) return { problem: words.t('admin.organisations.unknown', { name }) };
  try {
    return await previewMerge(db, { from: slug, into: into.slug });
  } catch (error) {
    if (error instanceof RuleError) return { problem: ruleText(error, words) };
    throw error;
  }
}

/** Whether readers see one of the two. */
async function isEitherShown(db: OpenOffice['db'], { from, into }: MergePreview): Promise<boolean> {
  return (await isSlugShown(db, 'organisation', from.slug)) || isSlugShown(db, 'organisation', into.slug);
}

function Preview(props: { preview: MergePreview; isPublic: boolean; words: Words }) {
  const { preview, isPublic, words } = props;
  const { t } = words;
  const { from, into, waves, sources, aliases, merged } = preview;
  return (
    <div className="grid gap-8">
      <p>{t('admin.organisations.previewName', { name: from.name, into: into.name })}</p>
      {waves.length > 0 && (
        <Part title={t('admin.organisations.previewWaves')} count={waves.length}>
          <WaveTable words={words} waves={waves} />
        </Part>
      )}
      {sources.length > 0 && (
        <Part title={t('admin.organisations.previewSources')} count={sources.length}>
          <ul>
            {sources.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/admin/sources/${slug}`}>{title}</a>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {aliases.length > 0 && (
        <Part title={t('admin.organisations.previewAliases')} count={aliases.length}>
          <p>{aliases.join('; ')}</p>
        </Part>
      )}
      {merged.length > 0 && (
        <Part title={t('admin.organisations.previewMerged')} count={merged.length}>
          <p>{merged.map(({ name }) => name).join('; ')}</p>
        </Part>
      )}
      {countMoves(preview) === 0 && <p>{t('admin.organisations.previewNothing')}</p>}
      <PublicButton
        action={merge}
        about={{
          from: from.slug,
          into: into.slug,
          fromVersion: String(from.version),
          intoVersion: String(into.version),
          moves: String(countMoves(preview)),
        }}
        label={t('admin.organisations.mergeButton')}
        isPublic={isPublic}
        words={words}
      />
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <section>
      <h2>
        {title} <span className="font-sans text-small font-normal text-ink-3">{count}</span>
      </h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}

function WaveTable({ waves, words }: { waves: MergePreview['waves']; words: Words }) {
  const { t } = words;
  return (
    <table className="data-table data-table-narrow">
      <thead>
        <tr>
          <th scope="col">{t('admin.organisations.previewRole')}</th>
          <th scope="col">{t('list.wave')}</th>
        </tr>
      </thead>
      <tbody>
        {waves.map(({ role, slug, title }) => (
          <tr key={`${role} ${slug}`}>
            <th scope="row">{t(`admin.organisations.roles.${role}`)}</th>
            <td>
              <a href={`/admin/waves/${slug}`}>{title}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
