import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ChangeList } from '@/components/review/change-list';
import { ItemCheckForm } from '@/components/review/item-check';
import { ReasonForm } from '@/components/review/reason-form';
import { ReviewItem } from '@/components/review/review-item';
import { WaveSheetList } from '@/components/sheet/wave-sheet-list';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { getDraft } from '@/lib/data/drafts/drafts';
import { getEntryContext } from '@/lib/data/drafts/read-entry-context';
import { isOvertaken } from '@/lib/data/drafts/rebase-correction';
import { getWave } from '@/lib/data/waves/waves';
import type { Draft } from '@/lib/domain/entry/draft';
import { questionsNamedIn } from '@/lib/domain/entry/entry-context';
import { listWarnings } from '@/lib/domain/entry/list-warnings';
import { readAsFarAsPossible } from '@/lib/domain/entry/read-entry';
import type { ItemEntry } from '@/lib/domain/entry/wave-entry';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { env } from '@/lib/env';
import type { Words } from '@/lib/words/words';
import { check, giveBack, goOn, publish } from './actions';

type Props = PageProps<'/admin/drafts/[key]/review'>;

export const metadata = officeTitle('admin.review.title');

/** A draft as it would be published, for whoever compares it with its documents, and publishes or returns it. */
export default officePage('editor', async ({ editor, db, may, words, t }, { params }: Props) => {
  const { key } = await params;
  const draft = await getDraft(db, key);
  if (!draft) return <AbsentOfficePage words={words} />;
  const isPublisher = may('publisher');
  const isOwn = draft.authors.some(({ id }) => id === editor.id);
  const isInReview = draft.status === 'in_review';
  const mayCheck = isPublisher && isInReview && !isOwn;
  const { wave, issues } = readAsFarAsPossible(draft.entry);
  const corrected = draft.wave ? await getWave(db, draft.wave.slug) : null;
  const context = await getEntryContext(db, {
    ...questionsNamedIn(draft.entry),
    exceptWave: draft.wave?.slug ?? null,
  });
  const warnings = listWarnings(draft.entry, context, wave);
  const general = warnings.filter(({ path }) => !path.startsWith('items.'));
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin">{t('admin.waves.desk')}</a> ·{' '}
            {t(isInReview ? 'admin.review.eyebrow' : 'admin.review.eyebrowDraft', {
              authors: words.list(draft.authors.map(({ name }) => name)),
            })}
          </>
        }
        title={draft.title || t('admin.waves.untitled')}
      >
        <p>{t(mayCheck ? 'admin.review.lede' : 'admin.review.ledeOthers')}</p>
      </PageHead>
      {issues.length > 0 && <p className="notice notice-warn mb-4">{t('admin.review.issues')}</p>}
      {(await isOvertaken(db, key)) && (
        <p className="notice notice-warn mb-4">{t('admin.review.overtaken')}</p>
      )}
      {general.length > 0 && (
        <ul className="notice notice-warn mb-4 grid gap-1" aria-label={t('admin.review.warnings')}>
          {general.map(({ path, key: warning, values }) => (
            <li key={`${path} ${warning}`}>{t(`admin.entry.warning.${warning}`, { ...values })}</li>
          ))}
        </ul>
      )}
      {corrected && (
        <section className="mb-8 text-small">
          <h2>{t('admin.review.changes')}</h2>
          {draft.reason !== null && <p className="prose mt-1 mb-2 text-body">{draft.reason}</p>}
          <ChangeList changes={diffWaves(corrected, wave)} words={words} />
        </section>
      )}
      <section className="mb-8">
        <h2>{t('sheet.methodologySheet')}</h2>
        <WaveSheetList wave={wave} words={words} to={(path) => path} />
      </section>
      {wave.items.map((item, index) => {
        const entered = draft.entry.items[index]?.key ?? '';
        const checked = draft.checks.find((one) => one.item === entered);
        return (
          <ReviewItem
            key={entered}
            id={`item-${entered}`}
            sheet={wave}
            item={item}
            warnings={warnings
              .filter(({ path }) => path.startsWith(`items.${entered}.`))
              .map((warning) => ({ ...warning, about: aboutOf(draft.entry.items[index], warning.path) }))}
            words={words}
            tick={
              mayCheck ? (
                <ItemCheckForm
                  action={check}
                  draft={key}
                  item={entered}
                  isChecked={checked !== undefined}
                  label={t('admin.review.checked')}
                  title={item.question.title}
                  by={checked ? t('admin.review.checkedBy', { name: checked.name }) : null}
                  save={t('admin.review.check')}
                />
              ) : null
            }
          />
        );
      })}
      <Decision words={words} draft={draft} isPublisher={isPublisher} isOwn={isOwn} isInReview={isInReview} />
    </>
  );
});

/** What a warning's path names, in the item's own words: an answer, a group, or a base other than everybody. */
function aboutOf(item: ItemEntry | undefined, path: string): string {
  const keys = path.split('.');
  const option = item?.options.find(({ key }) => keys.includes(key));
  const column = item?.columns.find(({ key }) => keys.includes(key));
  const base = column?.kind === 'all' ? '' : (column?.kind ?? '');
  return [option?.label, column?.group, base].filter((word) => word).join(', ');
}

/** What can be done with the draft now, and why something cannot. */
function Decision(props: {
  draft: Draft;
  isPublisher: boolean;
  isOwn: boolean;
  isInReview: boolean;
  words: Words;
}) {
  const { draft, isPublisher, isOwn, isInReview, words } = props;
  const { t } = words;
  const { key, version } = draft;
  const alone = env().PUBLISH_ALONE;
  const left = draft.entry.items.filter((item) => draft.checks.every((one) => one.item !== item.key)).length;
  if (!isInReview)
    return (
      <p className="notice mt-4">
        {t('admin.review.notInReview')} <a href={`/admin/drafts/${key}`}>{t('admin.review.goOn')}</a>
      </p>
    );
  const mayPublish = isPublisher && (alone || (!isOwn && left === 0));
  return (
    <section className="grid gap-5 border-t border-rule pt-6" aria-label={t('admin.review.title')}>
      {!isPublisher && <p className="text-ink-2">{t('admin.review.editorOnly')}</p>}
      {isPublisher && isOwn && (
        <p className="text-ink-2">{t(alone ? 'admin.review.ownAlone' : 'admin.review.own')}</p>
      )}
      {isPublisher && !isOwn && left > 0 && (
        <p className="text-ink-2">{t('admin.review.left', { count: left })}</p>
      )}
      {mayPublish && (
        <ButtonForm
          action={publish}
          about={{ key, version: String(version) }}
          label={t(left > 0 || isOwn ? 'admin.review.publishAlone' : 'admin.review.publish')}
          look="loud"
        />
      )}
      {isOwn && <ButtonForm action={goOn} about={{ key }} label={t('admin.review.takeBack')} />}
      {isPublisher && !isOwn && (
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
    </section>
  );
}
