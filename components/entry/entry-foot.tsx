'use client';

import { useState } from 'react';
import type { Draft } from '@/lib/domain/entry/draft';
import type { Words } from '@/lib/words/words';
import { troubleText } from '../ui/use-action-form';
import type { EntryActions } from './entry-actions';

/** Below everything: the keys, and the way to throw a draft away. */
export function EntryFoot(props: { draft: Draft; actions: EntryActions; words: Words; home: string }) {
  const { draft, actions, words, home } = props;
  const { t } = words;
  const [isAsking, setIsAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const discard = async () => {
    try {
      const answer = await actions.discard({ key: draft.key });
      if (answer.kind === 'done') window.location.assign(home);
      else setRefusal(answer.kind === 'refused' ? answer.why : t(`admin.frame.problem.${answer.problem}`));
    } catch (error) {
      setRefusal(troubleText(error, navigator.onLine));
    }
  };
  return (
    <footer className="entry-foot">
      <details>
        <summary>{t('admin.entry.keys')}</summary>
        <p>{t('admin.entry.keysText')}</p>
      </details>
      {isAsking ? (
        <p role="alert">
          {t('admin.entry.discardSure')}{' '}
          <button type="button" className="button-plain" onClick={() => void discard()}>
            {t('admin.entry.discardYes')}
          </button>{' '}
          <button type="button" className="button-plain" onClick={() => setIsAsking(false)}>
            {t('admin.entry.discardNo')}
          </button>
        </p>
      ) : (
        <button type="button" className="button-plain" onClick={() => setIsAsking(true)}>
          {t('admin.entry.discard')}
        </button>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
    </footer>
  );
}
