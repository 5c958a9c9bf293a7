import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { DraftTable } from '@/components/review/draft-table';
import { Moment } from '@/components/review/moment';
import { ProposalTable } from '@/components/review/proposal-table';
import { PageHead } from '@/components/ui/page-head';
import { listDrafts } from '@/lib/data/drafts/drafts';
import { everyEntry, listLog } from '@/lib/data/log/log';
import { listProposals } from '@/lib/data/proposals/proposals';
import { listLastWaves } from '@/lib/data/waves/last-waves';
import { toParameters } from '@/lib/request/search-parameters';
import { officeHome } from '@/lib/sign-in/sign-in-address';

import { LastWaveDesk } from './_parts/last-wave-desk';
import { LastWaveList } from './_parts/last-wave-list';
import { newWave } from './waves/actions';

type Props = PageProps<'/admin'>;
const recentlyPublished = 8;

export const metadata = officeTitle('admin.waves.desk');

/** What is being typed, what waits for a second pair of eyes, and what was published last. */
export default officePage('editor', async ({ editor, person, db, words, t }, { searchParams }: Props) => {
  const typed = (toParameters(await searchParams).get('after') ?? '').trim().slice(0, 200);
  const drafts = await listDrafts(db);
  const { entries: published } = await listLog(db, {
    reader: person,
    filter: { ...everyEntry, action: 'publish' },
    page: 1,
    pageSize: recentlyPublished,
  });
  const isMine = (draft: (typeof drafts)[number]) => draft.authors.some(({ id }) => id === editor.id);
  const open = drafts.filter(({ status }) => status === 'draft');
  const sections = [
    {
      title: t('admin.waves.inReview'),
      none: t('admin.waves.nothingInReview'),
      drafts: drafts.filter(({ status }) => status === 'in_review'),
      folder: '/review',
    },
    {
      title: t('admin.waves.mine'),
      none: t('admin.waves.nothingMine'),
      drafts: open.filter(isMine),
      folder: '',
    },
    {
      title: t('admin.waves.others'),
      none: null,
      drafts: open.filter((draft) => !isMine(draft)),
      folder: '',
    },
  ];
  const proposals = await listProposals(db, null);
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-8">
        <PageHead title={t('admin.waves.desk')} />
        <form action={newWave} className="mb-6">
          <button type="submit" className="button">
            {t('admin.waves.new')}
          </button>
        </form>
      </div>
      <div className="grid gap-5">
        <LastWaveDesk key={typed} page={officeHome} typed={typed} locale={words.locale} />
        {typed !== '' && <LastWaveList words={words} typed={typed} found={await listLastWaves(db, typed)} />}
      </div>
      {sections.map(({ title, none, drafts: listed, folder }) =>
        none === null && listed.length === 0 ? null : (
          <section key={title} className="mt-8">
            <h2>{title}</h2>
            {listed.length === 0 ? (
              <p className="mt-2 text-ink-2">{none}</p>
            ) : (
              <DraftTable
                drafts={listed}
                label={title}
                hrefOf={({ key }) => `/admin/drafts/${key}${folder}`}
                words={words}
              />
            )}
          </section>
        ),
      )}
      <p className="mt-6 text-small">
        <a href="/admin/log?kind=draft&action=discard">{t('admin.waves.discarded')}</a>
      </p>
      {proposals.length > 0 && (
        <section className="mt-8">
          <h2>{t('admin.proposals.list')}</h2>
          <ProposalTable proposals={proposals} words={words} />
        </section>
      )}
      <section className="mt-10">
        <h2>{t('admin.waves.recent')}</h2>
        <section className="scroll" aria-label={t('admin.waves.recent')} tabIndex={0}>
          <table className="data-table data-table-narrow data-table-stack">
            <thead>
              <tr>
                <th scope="col">{t('admin.waves.wave')}</th>
                <th scope="col">{t('admin.waves.publishedBy')}</th>
                <th scope="col">{t('admin.waves.publishedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {published.map(({ id, at, editor: name, wave }) => (
                <tr key={id}>
                  <th scope="row">
                    {wave !== null && <a href={`/admin/waves/${wave.slug}`}>{wave.title}</a>}
                  </th>
                  <td data-head={t('admin.waves.publishedBy')}>{name}</td>
                  <td className="whitespace-nowrap" data-head={t('admin.waves.publishedAt')}>
                    <Moment at={at} words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </>
  );
});
