'use client';

import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KnownQuestion } from '@/lib/domain/entry/entry-context';
import { findPreviousBase } from '@/lib/domain/entry/previous-base';
import { cellKey, type ItemEntry } from '@/lib/domain/entry/wave-entry';
import { readTypedShare } from '@/lib/domain/values/typed-share';
import { ChartDrawing } from '../charts/chart-drawing';
import { useDesk, useDrawnWave } from './desk';

type Props = { item: ItemEntry; known: KnownQuestion | null };

/** The chart as it would be published, and how the values differ from those of the wave before. */
export function ItemPreview({ item: typed, known }: Props) {
  const { words } = useDesk();
  const box = useRef<HTMLElement>(null);
  const isNear = useIsNear(box);
  const item = useDeferredValue(typed);
  return (
    <aside ref={box} className="entry-preview">
      <h3 className="eyebrow">{words.t('admin.entry.preview.title')}</h3>
      {isNear && <Drawing item={item} known={known} />}
    </aside>
  );
}

const Drawing = memo(function Drawing({ item, known }: Props) {
  const { words, toSpec } = useDesk();
  const wave = useDrawnWave();
  const spec = useMemo(() => (wave ? toSpec(wave, item) : null), [toSpec, wave, item]);
  const name = item.question.title.trim();
  if (spec === null) return <p className="entry-hint">{words.t('admin.entry.preview.empty')}</p>;
  return (
    <>
      <div className="chart-box">
        <ChartDrawing
          spec={spec}
          id={`preview-${item.key}`}
          title={words.t('figure.chartOf', { title: name })}
          desc={words.t('admin.entry.preview.title')}
          isCompact
        />
      </div>
      <Against item={item} known={known} />
    </>
  );
});

const mostChanges = 3;

/** The largest differences from the wave of the question before this one, on the first column. */
function Against({ item, known }: { item: ItemEntry; known: KnownQuestion | null }) {
  const { words } = useDesk();
  const { t } = words;
  const [column] = item.columns;
  const drawn = useDrawnWave();
  const previous = column && drawn && findPreviousBase(drawn, column, known);
  if (!previous) return null;
  const { wave, base } = previous;
  const changes = item.options.flatMap((option) => {
    const now = readTypedShare(item.cells[cellKey(option, column)] ?? '');
    const before = base.estimates.find((one) => one.option === option.label);
    if (now.kind !== 'share' || !before) return [];
    return [{ option: option.label, now, before, by: Math.abs(now.value - before.value) }];
  });
  if (changes.length === 0) return null;
  return (
    <>
      <h3 className="eyebrow">{t('admin.entry.preview.before', { wave: wave.waveTitle })}</h3>
      <ul>
        {changes
          .sort((a, b) => b.by - a.by)
          .slice(0, mostChanges)
          .map(({ option, now, before }) => (
            <li key={option}>
              {t('admin.entry.preview.change', {
                option,
                before: words.bareShare(before),
                after: words.bareShare(now),
              })}
            </li>
          ))}
      </ul>
    </>
  );
}

/** Whether an element is a screen away or nearer; charts farther off need not be drawn yet. */
function useIsNear(box: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: '800px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, isNear]);
  return isNear;
}
