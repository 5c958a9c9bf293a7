import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { frameEdit, ProposalNotices } from '@/app/admin/_parts/framed-edit';
import { officeMetadata, officePage } from '@/app/admin/_parts/office-page';
import { Removal } from '@/app/admin/_parts/removal';
import { PageHead } from '@/components/ui/page-head';
import { getSourceSheet, listSourceTitles } from '@/lib/data/sources/source-sheet';
import { toSourceFields } from '@/lib/domain/entry/source-edit';
import type { Words } from '@/lib/words/words';
import { remove, save } from '../actions';
import { SourceEditor } from '../source-editor';
import { sourceWords } from '../source-words';

type Props = PageProps<'/admin/sources/[slug]'>;

export const generateMetadata = officeMetadata('editor', async ({ db, t }, { params }: Props) => {
  const sheet = await getSourceSheet(db, (await params).slug);
  return { title: sheet?.content.title ?? t('notFound.title') };
});

const done = ({ t }: Words) => ({ saved: t('admin.edit.saved'), restored: t('admin.log.restored') });

/** How many sources the list of what may be meant holds. */
const mostMeant = 1000;

/** One source. */
export default officePage('editor', async (office, { params, searchParams }: Props) => {
  const { db, may, words, t } = office;
  const sheet = await getSourceSheet(db, (await params).slug);
  if (!sheet) return <AbsentOfficePage words={words} />;
  const { slug, version, content, items, claims, citedBy } = sheet;
  const { frame, fields, ...proposed } = await frameEdit(office, {
    word: 'source',
    slug,
    version,
    fields: toSourceFields(content),
  });
  const sources = await listSourceTitles(db, mostMeant);
  const isUnused = items + claims + citedBy.length === 0;
  return (
    <>
      <PageHead eyebrow={<a href="/admin/sources">{t('admin.sources.title')}</a>} title={content.title}>
        <p>{t('admin.sources.counts', { items, claims })}</p>
        {citedBy.length > 0 && (
          <p>
            {t('admin.sources.citedBy')}{' '}
            {citedBy.map((one, index) => (
              <span key={one.slug}>
                {index > 0 && ', '}
                <a href={`/admin/sources/${one.slug}`}>{one.title}</a>
              </span>
            ))}
          </p>
        )}
        <p className="mt-1 flex flex-wrap gap-x-5 text-small">
          {items > 0 && <a href={`/sources/${slug}`}>{t('admin.edit.public')}</a>}
          <a href={`/admin/log?kind=source&thing=${slug}`}>{t('admin.edit.log')}</a>
        </p>
      </PageHead>
      <DoneNotice done={(await searchParams).done} texts={done(words)} />
      <ProposalNotices {...proposed} words={words} />
      <SourceEditor
        locale={words.locale}
        key={version}
        action={save.bind(null, slug)}
        frame={frame}
        fields={fields}
        sources={sources
          .filter((one) => one.slug !== slug)
          .map((one) => ({ value: one.slug, label: one.title }))}
        words={sourceWords(words)}
      />
      {isUnused && may('publisher') && (
        <Removal words={words} action={remove} slug={slug} version={version} />
      )}
    </>
  );
});
