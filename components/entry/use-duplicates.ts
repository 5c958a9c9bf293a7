import { useEffect, useState } from 'react';
import { splitNames } from '@/lib/domain/entry/typed-text';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import type { EntryActions } from './entry-actions';

const lookAfterMs = 700;

/** Waves of the same house over the same days, looked up when either changes. */
export function useDuplicates(
  { attributes }: WaveEntry,
  find: EntryActions['findDuplicates'],
): readonly { slug: string; title: string }[] {
  const [found, setFound] = useState<{ slug: string; title: string }[]>([]);
  const start = attributes.fieldworkStart.text.trim();
  const end = attributes.fieldworkEnd.text.trim();
  const [first, last] = [start || end, end || start];
  const names = attributes.pollsters.text;
  useEffect(() => {
    const isReady = names.trim() !== '' && isEdtf(first) && isEdtf(last);
    let isGone = false;
    const timer = setTimeout(
      () => {
        if (!isReady) return setFound([]);
        find({ names: splitNames(names), firstDay: firstDayOf(first), lastDay: lastDayOf(last) }).then(
          (waves) => !isGone && setFound(waves),
          () => undefined, // offline: nothing is known of other waves
        );
      },
      isReady ? lookAfterMs : 0,
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [names, first, last, find]);
  return found;
}
