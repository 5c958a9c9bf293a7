'use client';

import type { Draft } from '@/lib/domain/entry/draft';
import type { Words } from '@/lib/words/words';
import { sideText } from './conflict-side-text';
import { pathName } from './path-name';
import type { useDraft } from './use-draft';

/** What somebody should know before they type on: a publisher’s comment, what was put back, what others changed. */
export function DraftNotices(props: {
  draft: Draft;
  typed: ReturnType<typeof useDraft>;
  refusal: string | null;
  words: Words;
}) {
  const { draft, typed, refusal, words } = props;
  const { entry, joined, isRestored } = typed;
  const { t } = words;
  return (
    <>
      {draft.comment !== null && (
        <section className="notice" aria-label={t('admin.entry.returned')}>
          <p>
            <b>{t('admin.entry.returned')}:</b> {draft.comment}
          </p>
        </section>
      )}
      {isRestored && (
        <div role="status" className="notice">
          <p>{t('admin.entry.local.restored')}</p>
          <p className="entry-notice-acts">
            <button type="button" className="button-plain" onClick={typed.keepRestored}>
              {t('admin.entry.changed')}
            </button>
            <button type="button" className="button-plain" onClick={typed.leaveOut}>
              {t('admin.entry.local.drop')}
            </button>
          </p>
        </div>
      )}
      {joined && (
        <div role="status" className="notice">
          <p>
            {t(`admin.entry.joined.${joined.taken.length === 0 ? 'waveNothing' : joined.changed}`, {
              name: joined.savedBy,
            })}
          </p>
          <ul className="entry-issues">
            {joined.taken.map(({ path, before, after }) => (
              <li key={path}>
                {pathName(path, entry, words)}: {sideText(before ?? '', words)} → {sideText(after, words)}
              </li>
            ))}
          </ul>
          <button type="button" className="button-plain" onClick={typed.forgetJoined}>
            {t('admin.entry.changed')}
          </button>
        </div>
      )}
      {refusal !== null && (
        <p role="alert" className="notice notice-warn">
          {refusal}
        </p>
      )}
    </>
  );
}
