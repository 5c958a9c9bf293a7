import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ClaimForm } from '@/components/housekeeping/claim-form';
import { PageHead } from '@/components/ui/page-head';
import { getFigure } from '@/lib/data/claims/claim-sheet';
import { getProposal } from '@/lib/data/proposals/proposals';
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
export default officePage('editor', async ({ db, person, publishing, words, t }, { searchParams }: Props) => {
  const parameters = toParameters(await searchParams);
  const proposal = await getProposal(db, parameters.get('proposal') ?? '');
  const own = proposal?.authorId === person.id && proposal.slug === null ? proposal : null;
  const typed = (name: string) => String(own?.fields[name] ?? '');
  const figure = await getFigure(db, readFigure(parameters) || Number(typed('estimate')));
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
          frame={{ version: null, publicity: publishing ? 'public' : 'proposed' }}
          fields={{
            source: typed('source'),
            sentence: typed('sentence'),
            verbatim: typed('verbatim') || 'true',
            locator: typed('locator'),
            estimate: String(figure.id),
          }}
          proposal={own?.key}
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
