import { MissingText } from '@/components/sheet/stated-text';
import { listToldChanges } from '@/lib/domain/versions/correction';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import { type ChangeSide, readSide, writeChanged } from '@/lib/figures/change-texts';
import type { Words } from '@/lib/words/words';

/** As many changes stand open at first; a wave that was corrected as a whole has hundreds. */
const shown = 12;

/** What a correction changed, question by question: each value as it was and as it is. */
export function ChangeList({ changes, words }: { changes: WaveChange[]; words: Words }) {
  const told = listToldChanges(changes);
  const rest = told.slice(shown);
  return (
    <>
      <Groups changes={told.slice(0, shown)} words={words} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-small text-link">
            {words.t('corrections.more', { count: rest.length })}
          </summary>
          <Groups changes={rest} words={words} />
        </details>
      )}
    </>
  );
}

function Groups({ changes, words }: { changes: WaveChange[]; words: Words }) {
  return groupByQuestion(changes).map(({ title, changes }) => (
    <div key={title} className="mt-2.5 max-w-2xl text-small">
      {title !== null && <p className="text-ink-3">{title}</p>}
      <dl>
        {changes.map((change) => (
          <Change key={JSON.stringify(change)} change={change} words={words} />
        ))}
      </dl>
    </div>
  ));
}

/** Short values stand at the end of their line, where they can be compared; texts stand under what they are of. */
function Change({ change, words }: { change: WaveChange; words: Words }) {
  const [before, after] = [readSide(change, 'before', words), readSide(change, 'after', words)];
  const isLong = [before, after].some((side) => side && 'text' in side && side.text.length > 32);
  return (
    <div className="flex flex-wrap justify-between gap-x-6 border-b border-rule-soft py-1 last:border-b-0">
      <dt>{writeChanged(change, words)}</dt>
      <dd className={isLong ? 'w-full min-w-0' : 'ml-auto min-w-0 tabular-nums [&_ins]:font-semibold'}>
        <Sides before={before} after={after} words={words} />
      </dd>
    </div>
  );
}

function Sides({ before, after, words }: { before: ChangeSide; after: ChangeSide; words: Words }) {
  const { t } = words;
  return (
    <>
      {!before && <span className="text-ink-3">{t('corrections.added')} </span>}
      {!after && <span className="text-ink-3">{t('corrections.removed')} </span>}
      {before && after && <span className="sr-only">{t('corrections.was')} </span>}
      {before && (
        <del className="text-ink-3">
          <Side side={before} words={words} />
        </del>
      )}
      {before && after && (
        <>
          <span aria-hidden className="text-ink-3">
            {' → '}
          </span>
          <span className="sr-only">, {t('corrections.now')} </span>
        </>
      )}
      {after && (
        <ins className="no-underline">
          <Side side={after} words={words} />
        </ins>
      )}
    </>
  );
}

function Side({ side, words }: { side: NonNullable<ChangeSide>; words: Words }) {
  return 'text' in side ? side.text : <MissingText reason={side.missing} words={words} short />;
}

/** Changes of one question stand together, those of the wave first, both in the order in which they come. */
function groupByQuestion(changes: WaveChange[]): { title: string | null; changes: WaveChange[] }[] {
  const groups = new Map<string | null, WaveChange[]>();
  for (const change of changes)
    groups.set(change.questionTitle, [...(groups.get(change.questionTitle) ?? []), change]);
  return [...groups].map(([title, of]) => ({ title, changes: of }));
}
