import type { Words } from '@/lib/format';

type Revision = { id: number; at: string; action: string; reason: string | null };

/** What was done with a wave since it was first published, latest first. */
export function RevisionList({ revisions, words }: { revisions: Revision[]; words: Words }) {
  const { t } = words;
  return (
    <>
      <ul className="grid gap-1.5">
        {revisions.map(({ id, at, action, reason }) => (
          <li key={id}>
            <time dateTime={at}>{words.date(at.slice(0, 10))}</time>: {writeAction(action, words)}
            {reason !== null && `. ${reason}`}
          </li>
        ))}
      </ul>
      {revisions.length < 2 && <p className="mt-2 text-ink-2">{t('wave.noRevisions')}</p>}
    </>
  );
}

const actions = ['publish', 'create', 'update', 'correct', 'withdraw', 'restore'] as const;

function writeAction(action: string, { t }: Words): string {
  const known = actions.find((name) => name === action);
  return known === undefined ? action : t(`wave.revision.${known}`);
}
