import type { Words } from '@/lib/words/words';

/** An instant as day and time, in the time of the register (UTC). */
export function Moment({ at, words }: { at: string; words: Words }) {
  return (
    <time dateTime={at}>
      {words.t('admin.waves.moment', { date: words.date(at.slice(0, 10)), time: at.slice(11, 16) })}
    </time>
  );
}
