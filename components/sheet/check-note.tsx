import type { Words } from '@/lib/words/words';

/** Who compared an item with its source, or that its author alone did; nothing where that is not known. */
export function CheckNote(props: {
  checkedBy: string | null;
  /** Whether the wave was published without anybody else’s comparison. */
  isAlone: boolean;
  words: Words;
}) {
  const { checkedBy, isAlone, words } = props;
  if (checkedBy === null && !isAlone) return null;
  return (
    <p className="mt-1 text-note text-ink-2">
      {checkedBy === null ? words.t('wave.alone') : words.t('wave.checkedBy', { name: checkedBy })}
    </p>
  );
}
