'use client';

import type { Words } from '@/lib/words/words';
import type { Saving } from './draft-saver';

const quiet: readonly Saving['kind'][] = ['saved', 'typed', 'saving'];

/** Where what was typed is, in a few honest words; troubles are read out. */
export function SavingNote(props: { saving: Saving; words: Words; signIn: string; onSave: () => void }) {
  const { saving, words, signIn, onSave } = props;
  const isQuiet = quiet.includes(saving.kind);
  return (
    <div className={isQuiet ? 'entry-saving' : 'entry-saving entry-saving-trouble'} role="status">
      {isQuiet ? (
        <span aria-hidden={saving.kind !== 'saved'} suppressHydrationWarning>
          {textOf(saving, words)}
        </span>
      ) : saving.kind === 'signed_out' ? (
        <SignedOut words={words} signIn={signIn} onSave={onSave} />
      ) : (
        textOf(saving, words)
      )}
    </div>
  );
}

function SignedOut({ words, signIn, onSave }: { words: Words; signIn: string; onSave: () => void }) {
  const { t } = words;
  return (
    <>
      {t('admin.entry.saving.signedOut')}{' '}
      <a href={signIn} target="_blank" rel="noreferrer">
        {t('admin.entry.saving.signIn')}
      </a>
      {t('admin.entry.saving.thenSave')}{' '}
      <button type="button" className="button-plain" onClick={onSave}>
        {t('admin.entry.saving.save')}
      </button>
    </>
  );
}

function textOf({ kind, savedAt, isKept, why }: Saving, { t }: Words): string {
  switch (kind) {
    case 'saved':
      return t('admin.entry.saving.saved', { time: timeOf(savedAt) });
    case 'typed':
      return t('admin.entry.saving.dirty');
    case 'saving':
      return t('admin.entry.saving.saving');
    case 'offline':
      return t(isKept ? 'admin.entry.saving.offline' : 'admin.entry.saving.offlineUnkept');
    case 'failed':
      return t(isKept ? 'admin.entry.saving.failed' : 'admin.entry.saving.failedUnkept');
    case 'conflict':
      return t('admin.entry.saving.conflict');
    case 'refused':
      return t('admin.entry.saving.refused', { why });
    case 'signed_out':
      return t('admin.entry.saving.signedOut');
  }
}

/** The clock of whoever reads, not of the server. */
function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
