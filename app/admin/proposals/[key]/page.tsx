import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { DoneNotice } from '@/app/admin/_parts/done-notice';
import { labelOfField } from '@/app/admin/_parts/edited-things';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ChangeTable } from '@/components/housekeeping/edit-change-table';
import { ReasonForm } from '@/components/review/reason-form';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { getProposal } from '@/lib/data/proposals/proposals';
import { listFieldChanges } from '@/lib/domain/entry/form-fields';
import type { Proposal } from '@/lib/domain/entry/proposal';
import type { Words } from '@/lib/words/words';
import { giveBack, publish, withdraw } from './actions';

type Props = PageProps<'/admin/proposals/[key]'>;

export const metadata = officeTitle('admin.proposals.title');

/** What somebody proposes of something published, before and after, for whoever makes it public or sends it back. */
export default officePage('editor', async (office, { params, searchParams }: Props) => {
  const { db, person, may, words, t } = office;
  const proposal = await getProposal(db, (await params).key);
  if (!proposal) return <AbsentOfficePage words={words} />;
  const { word, title, author, reason, status, comment } = proposal;
  const changes = listFieldChanges(proposal.base, proposal.fields).map(({ field, row, ...sides }) => {
    const label = labelOfField(word, field, words);
    return { path: row === null ? label : `${row}: ${label}`, ...sides };
  });
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin">{t('admin.waves.desk')}</a> · {t('admin.proposals.eyebrow', { author })}
          </>
        }
        title={t('admin.proposals.of', { word: t(`admin.proposals.words.${word}`), title })}
      />
      <DoneNotice done={(await searchParams).done} texts={{ proposed: t('admin.proposals.proposed') }} />
      {status === 'returned' && (
        <p className="notice notice-warn mb-4">{t('admin.proposals.returned', { comment: comment ?? '' })}</p>
      )}
      <ChangeTable
        changes={changes}
        words={{
          label: t('admin.proposals.what'),
          place: t('admin.proposals.place'),
          before: t('admin.proposals.before'),
          after: t('admin.proposals.after'),
          nothing: t('admin.proposals.nothing'),
        }}
      />
      {reason !== '' && (
        <section className="mt-6">
          <h2>{t('admin.proposals.reason')}</h2>
          <p className="prose mt-1">{reason}</p>
        </section>
      )}
      <Decision
        proposal={proposal}
        isOwn={proposal.authorId === person.id}
        mayPublish={may('publisher')}
        words={words}
      />
    </>
  );
});

/** What can be done with a proposal now, and by whom. */
function Decision(props: { proposal: Proposal; isOwn: boolean; mayPublish: boolean; words: Words }) {
  const { proposal, isOwn, mayPublish, words } = props;
  const { t } = words;
  const { key, version, status } = proposal;
  return (
    <section className="mt-8 grid gap-5 border-t border-rule pt-6" aria-label={t('admin.proposals.title')}>
      {mayPublish && status === 'in_review' ? (
        <>
          <p className="text-small text-ink-2">{t('admin.edit.seenBy.public')}</p>
          <ButtonForm
            action={publish}
            about={{ key, version: String(version) }}
            label={t('admin.proposals.publish')}
            look="loud"
          />
          {!isOwn && (
            <details>
              <summary className="cursor-pointer text-small text-link">{t('admin.review.giveBack')}</summary>
              <div className="py-3">
                <ReasonForm
                  action={giveBack}
                  hidden={{ key }}
                  label={t('admin.review.giveBackLabel')}
                  hint={t('admin.review.giveBackHint')}
                  submit={t('admin.review.giveBack')}
                />
              </div>
            </details>
          )}
        </>
      ) : (
        <p className="text-ink-2">{t('admin.proposals.editorOnly')}</p>
      )}
      {isOwn && (
        <>
          <p>
            <a href={hrefOfForm(proposal)}>{t('admin.proposals.change')}</a>
          </p>
          <ButtonForm action={withdraw} about={{ key }} label={t('admin.proposals.withdraw')} />
        </>
      )}
    </section>
  );
}

/** Where its author changes a proposal. */
function hrefOfForm({ key, word, slug }: Proposal): string {
  return slug === null ? `/admin/claims/new?proposal=${key}` : `/admin/${word}s/${slug}`;
}
