import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ClaimForm } from '@/components/housekeeping/claim-form';
import { PageHead } from '@/components/ui/page-head';
import { getFigure } from '@/lib/data/claims/claim-sheet';
import { listSourceTitles } from '@/lib/data/sources/source-sheet';
import { toParameters } from '@/lib/request/search-parameters';

import { create } from '../actions';
import { claimWords, writeFigure } from '../claim-words';
import { FigureChoice, WaveChoice } from '../figure-choice';
import { readFigure } from '../read-figure';

type Props = PageProps<'/admin/claims/new'>;

export const metadata = officeTitle('admin.claims.new');

const path = '/admin/claims/new';
const mostSources = 1000;

/** A new claim: first the wave, then the figure, then what was printed of it. */
export default officePage('editor', async ({ db, words, t }, { searchParams }: Props) => {
  const parameters = toParameters(await searchParams);
  const figure = await getFigure(db, readFigure(parameters));
  const wave = parameters.get('wave');
  const sources = figure ? await listSourceTitles(db, mostSources) : [];
  return (
    <>
      <PageHead
        eyebrow={<a href="/admin/claims">{t('admin.claims.title')}</a>}
        title={t('admin.claims.new')}
      />
      {figure ? (
        <ClaimForm
          action={create}
          version={null}
          fields={{ source: '', sentence: '', verbatim: 'true', locator: '', estimate: String(figure.id) }}
          figure={{
            text: writeFigure(figure, words),
            another: `${path}?${new URLSearchParams({ wave: figure.wave.slug })}`,
          }}
          sources={sources.map(({ slug, title }) => ({ value: slug, label: title }))}
          words={{ ...claimWords(words), save: t('admin.claims.create') }}
        />
      ) : wave === null ? (
        <WaveChoice words={words} path={path} search={parameters.get('q') ?? ''} />
      ) : (
        <FigureChoice words={words} path={path} wave={wave} />
      )}
    </>
  );
});
