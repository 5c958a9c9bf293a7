'use client';

import type { Words } from '@/lib/words/words';
import type { Saving } from './draft-saver';
import { SavingNote } from './saving-note';

/** What stays in sight while one types: the wave, whether it is saved, and what can be done with it. */
export function EntryHead(props: {
  title: string;
  isCorrection: boolean;
  canPublish: boolean;
  isWorking: boolean;
  isLive: boolean;
  saving: Saving;
  words: Words;
  signIn: string;
  onSave: () => void;
  onSend: () => void;
  onPublish: () => void;
}) {
  const { title, isCorrection, canPublish, isWorking, isLive, saving, words } = props;
  const { t } = words;
  return (
    <header className="entry-head">
      <p className="entry-crumbs">{isCorrection ? t('admin.entry.correctionOf') : t('admin.entry.crumbs')}</p>
      <h1>{title === '' ? t('admin.entry.untitled') : title}</h1>
      <SavingNote saving={saving} words={words} signIn={props.signIn} onSave={props.onSave} />
      <div className="entry-acts">
        <button
          type="button"
          className={canPublish ? 'button button-quiet' : 'button'}
          aria-disabled={isWorking}
          disabled={!isLive}
          onClick={props.onSend}
        >
          {isWorking ? t('admin.entry.working') : t('admin.entry.send')}
        </button>
        {canPublish && (
          <button
            type="button"
            className="button"
            aria-disabled={isWorking}
            disabled={!isLive}
            onClick={props.onPublish}
          >
            {t('admin.entry.publish')}
          </button>
        )}
      </div>
    </header>
  );
}
