import { ChangeList } from '@/components/review/change-list';
import { changesOfFigure, type EstimatePlace } from '@/lib/domain/record/claim';
import type { PublicRevision } from '@/lib/domain/versions/correction';
import type { Words } from '@/lib/words/words';

/** Whether a quoted figure was corrected since it was published: each time with the value before and after, and why. */
export function ClaimHistory(props: {
  /** Those of the wave, latest first. */
  revisions: PublicRevision[];
  place: EstimatePlace;
  /** Where the wave's own history is. */
  wave: string;
  words: Words;
}) {
  const { revisions, place, wave, words } = props;
  const { t } = words;
  const first = revisions.findLast(({ of }) => of.word === 'wave');
  const ofFigure = revisions.flatMap((revision) => {
    const changes = changesOfFigure(revision.changes, place);
    return changes.length > 0 ? [{ ...revision, changes }] : [];
  });
  const others = revisions.filter(
    ({ id, action }) => action !== 'publish' && !ofFigure.some((one) => one.id === id),
  );
  const date = first ? words.date(first.at.slice(0, 10)) : '';
  return (
    <>
      {first && (
        <p className="prose mt-1 text-ink-2">
          {t(ofFigure.length > 0 ? 'claim.corrected' : 'claim.notCorrected', { date })}
        </p>
      )}
      <ul className="mt-3 grid gap-3.5">
        {ofFigure.map(({ id, at, action, reason, changes }) => (
          <li key={id}>
            <time dateTime={at}>{words.date(at.slice(0, 10))}</time>: {t(`wave.revision.${action}`)}
            {reason !== null && <p className="text-ink-2">{reason}</p>}
            <ChangeList changes={changes} words={words} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className="mt-2 text-small">
          <a href={`${wave}#revision-${others[0]?.id}`}>
            {t('claim.otherChanges', { count: others.length })}
          </a>
        </p>
      )}
    </>
  );
}
