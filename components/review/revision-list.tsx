import type { PublicRevision } from '@/lib/domain/versions/correction';
import type { Words } from '@/lib/words/words';
import { ChangeList } from './change-list';

/** What was done with a wave, and with what it shows, since it was first published, latest first, with each value before and after. */
export function RevisionList({ revisions, words }: { revisions: PublicRevision[]; words: Words }) {
  const { t } = words;
  return (
    <>
      <ul className="grid gap-3.5">
        {revisions.map(({ id, at, action, of, reason, changes }) => (
          <li key={id} id={`revision-${id}`} className="min-w-0 scroll-mt-4">
            <time dateTime={at}>{words.date(at.slice(0, 10))}</time>:{' '}
            {of.word !== 'wave' && `${t(`corrections.of.${of.word}`)} “${of.title}” `}
            {t(`wave.revision.${action}`)}
            {reason !== null && <p className="text-ink-2">{reason}</p>}
            <ChangeList changes={changes} words={words} />
          </li>
        ))}
      </ul>
      {revisions.length < 2 && <p className="mt-2 text-ink-2">{t('wave.noRevisions')}</p>}
    </>
  );
}
