import { AbsentOfficePage } from '@/app/admin/_parts/absent-office-page';
import { officePage, officeTitle } from '@/app/admin/_parts/office-page';
import { ChangeList } from '@/components/review/change-list';
import { Moment } from '@/components/review/moment';
import { ReasonForm } from '@/components/review/reason-form';
import { ButtonForm } from '@/components/ui/button-form';
import { PageHead } from '@/components/ui/page-head';
import { getWaveHistory, type WaveHistory, type WaveVersion } from '@/lib/data/waves/wave-history';
import { publicActionSchema } from '@/lib/domain/versions/correction';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import type { Words } from '@/lib/words/words';
import { changeStanding, correct, newWaveLike, restore } from '../actions';

type Props = PageProps<'/admin/waves/[slug]'>;

export const metadata = officeTitle('admin.waves.wave');

/** One wave with everything that was done with it since it was published, and what can be done now. */
export default officePage('editor', async ({ db, may, words, t }, { params }: Props) => {
  const { slug } = await params;
  const history = await getWaveHistory(db, slug);
  if (!history) return <AbsentOfficePage words={words} />;
  const isPublisher = may('publisher');
  const { wave, withdrawnBecause, versions } = history;
  const isWithdrawn = wave.status === 'withdrawn';
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <a href="/admin/waves">{t('admin.waves.title')}</a> · {words.country(wave.country)}
          </>
        }
        title={wave.title}
      >
        <p className="text-small">
          {isWithdrawn ? (
            <>
              <span className="mark">{t('admin.waves.status.withdrawn')}</span> {withdrawnBecause}{' '}
            </>
          ) : null}
          <a href={`/waves/${slug}`}>{t('admin.waves.publicPage')}</a>
        </p>
      </PageHead>
      <div className="flex flex-wrap gap-3">
        {!isWithdrawn && (
          <ButtonForm action={correct} about={{ wave: slug }} label={t('admin.waves.correct')} look="loud" />
        )}
        <ButtonForm action={newWaveLike} about={{ wave: slug }} label={t('admin.waves.newLike')} />
      </div>
      <section className="mt-10">
        <h2>{t('admin.waves.versions')}</h2>
        <ol className="mt-3">
          {versions.map((version, index) => (
            <Version
              words={words}
              key={version.revision}
              version={version}
              history={history}
              isLatest={index === 0}
              isPublisher={isPublisher}
            />
          ))}
        </ol>
      </section>
      {isPublisher && (
        <details className="mt-8 border-y border-rule py-2">
          <summary className="cursor-pointer text-small text-link">
            {t(isWithdrawn ? 'admin.waves.reinstate' : 'admin.waves.withdraw')}
          </summary>
          <div className="py-4">
            <ReasonForm
              action={changeStanding}
              hidden={{
                wave: slug,
                version: String(history.version),
                to: isWithdrawn ? 'published' : 'withdrawn',
              }}
              label={t('admin.waves.why')}
              hint={t('admin.waves.whyHint')}
              submit={t(isWithdrawn ? 'admin.waves.reinstate' : 'admin.waves.withdraw')}
            />
          </div>
        </details>
      )}
    </>
  );
});

/** One version: when, who, why, what it changed; and, for publishers, the way back to it. */
function Version(props: {
  version: WaveVersion;
  history: WaveHistory;
  isLatest: boolean;
  isPublisher: boolean;
  words: Words;
}) {
  const { version, history, isLatest, isPublisher, words } = props;
  const { t } = words;
  const { revision, at, editor, action, reason, changes, wave } = version;
  const wayBack = wave && !isLatest ? diffWaves(history.wave, wave) : [];
  return (
    <li className="border-t border-rule-soft py-3 text-small">
      <p className="flex flex-wrap gap-x-4">
        <b className="font-semibold">{writeAction(action, words)}</b>
        <span className="text-ink-2">
          <Moment at={at} words={words} />, {editor}
        </span>
      </p>
      {reason !== null && <p className="prose mt-1">{reason}</p>}
      {changes.length > 0 && (
        <div className="mt-1.5">
          <ChangeList changes={changes} words={words} />
        </div>
      )}
      {isPublisher && wayBack.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-link">{t('admin.waves.putBack')}</summary>
          <div className="grid gap-4 border-s border-rule py-2 ps-4">
            <div>
              <p className="mb-1.5 text-ink-2">{t('admin.waves.wouldChange')}</p>
              <ChangeList changes={wayBack} words={words} />
            </div>
            <ReasonForm
              action={restore}
              hidden={{ revision: String(revision), version: String(history.version) }}
              label={t('admin.waves.why')}
              hint={t('admin.waves.whyHint')}
              submit={t('admin.waves.putBack')}
            />
          </div>
        </details>
      )}
    </li>
  );
}

function writeAction(action: string, { t }: Words): string {
  const known = publicActionSchema.safeParse(action);
  return known.success ? t(`wave.revision.${known.data}`) : action;
}
