import type { Base } from './estimate';
import type { Stated } from './missing';
import type { Disclosure } from './wave';

/**
 * The number of interviews behind a base: its own where one is printed; of all respondents, the wave's sample size.
 * The n of valid answers and of groups is never guessed.
 */
export function nOf(disclosure: Disclosure, base: Base): Stated<number> {
  const isEverybody = base.kind === 'all' && base.group === null;
  return isEverybody && 'missing' in base.n ? disclosure.sampleSize : base.n;
}
