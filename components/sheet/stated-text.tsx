import type { ReactNode } from 'react';
import type { MissingReason, Stated } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

/** Why an attribute has no value; what the source does not state looks different from what nobody has entered. */
export function MissingText(props: { reason: MissingReason; words: Words; short?: boolean }) {
  const { reason, words, short } = props;
  const text = short ? words.t(`missing.short.${reason}`) : words.t(`missing.${reason}`);
  return <span className={reason === 'not_entered' ? 'not-entered' : 'not-stated'}>{text}</span>;
}

/** An attribute's value as `write` puts it, or why it has none. */
export function StatedValue<T>(props: {
  stated: Stated<T>;
  words: Words;
  write: (value: T) => ReactNode;
  short?: boolean;
}) {
  const { stated, words, write, short } = props;
  if ('value' in stated) return <>{write(stated.value)}</>;
  return <MissingText reason={stated.missing} words={words} short={short ?? false} />;
}
