import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { frameEdit, ProposalNotices } from '@/app/admin/_parts/framed-edit';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { Removal } from '@/app/admin/_parts/removal';
import { ClaimForm } from '@/components/housekeeping/claim-form';
import { PageHead } from '@/components/ui/page-head';
import { getClaim, getFigure } from '@/lib/data/claims/claim-sheet';
import { listSourceTitles } from '@/lib/data/sources/source-sheet';
import { toClaimFields } from '@/lib/domain/entry/claim-edit';
import { toParameters } from '@/lib/request/search-parameters';
import type { Words } from '@/lib/words/words';
import { remove, save } from '../actions';
import { claimWords, writeFigure } from '../claim-words';
import { FigureChoice, WaveChoice } from '../figure-choice';
import { readFigure } from '../read-figure';

type Props = PageProps<'/admin/claims/[slug]'>;

export const metadata = officeTitle('admin.claims.edit');

const done = ({ t }: Words) => ({
  created: t('admin.claims.created'),
  saved: t('admin.edit.saved'),
  restored: t('admin.log.restored'),
});
const mostSources = 1000;

/** One claim; where the address asks for it, another figure is chosen first. */
export default officePage('editor', async (office, { params, searchParams }: Props) => {
  const { db, may, words, t } = office;
  const { slug } = await params;
  const claim = await getClaim(db, slug);
  if (!claim) return <AbsentOfficePage words={words} />;
  const parameters = toParameters(await searchParams);
  const path = `/admin/claims/${slug}`;
  const [wave, search] = [parameters.get('wave'), parameters.get('q')];
  const { version, content } = claim;
  const { frame, fields, ...proposed } = await frameEdit(office, {
    word: 'claim',
    slug,
    version,
    fields: toClaimFields(content),
  });
  const chosen = readFigure(parameters) || Number(fields.estimate);
  const figure = (await getFigure(db, chosen)) ?? claim.figure;
  const sources = await listSourceTitles(db, mostSources);
  return (
    <>
      <PageHead
        eyebrow={<a href="/admin/claims">{t('admin.claims.title')}</a>}
        title={t('admin.claims.edit')}
      >
        <p className="text-small">
          <a href={`/admin/log?kind=claim&thing=${slug}`}>{t('admin.edit.log')}</a>
        </p>
      </PageHead>
      {wave !== null ? (
        <FigureChoice words={words} path={path} wave={wave} />
      ) : search !== null || parameters.has('choose') ? (
        <WaveChoice words={words} path={path} search={search ?? ''} />
      ) : (
        <>
          <DoneNotice done={parameters.get('done') ?? undefined} texts={done(words)} />
          <ProposalNotices {...proposed} words={words} />
          <ClaimForm
            key={`${version} ${figure.id}`}
            action={save.bind(null, slug)}
            frame={frame}
            fields={{ ...fields, estimate: String(figure.id) }}
            figure={{
              text: writeFigure(figure, words),
              another: `${path}?${new URLSearchParams({ wave: figure.wave.slug })}`,
            }}
            sources={sources.map((one) => ({ value: one.slug, label: one.title }))}
            words={claimWords(words)}
          />
          {may('publisher') && (
            <Removal
              words={words}
              action={remove}
              slug={slug}
              version={version}
              title={t('admin.claims.delete')}
              hint=""
              isPublic={frame.publicity !== 'private'}
            />
          )}
        </>
      )}
    </>
  );
});
