'use client';

import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { AttentionProvider } from './active-mark';
import { ChartTip } from './chart-tip';
import { neighbourOf } from './neighbour';
import { RechartsScene } from './recharts-scene';
import { tryLayout } from './try-layout';
import { useChartSize } from './use-chart-size';
import { useFigureRows } from './use-figure-rows';

/** How long a tip stays after the pointer has left its mark, so that the pointer can reach the tip. */
const tipLingersMs = 160;

/**
 * The live chart: one stop for the Tab key, arrow keys from value to value, a tip on hover, tap and focus, and a table row
 * that lights up with its mark. Loaded after the page; until `onReady` the still drawing stands in its place.
 */
export default function RechartsChart(props: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  onReady: () => void;
}) {
  const { spec, id, title, desc, onReady } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useChartSize(box);
  const scene = useMemo(() => size && tryLayout(spec, size), [spec, size]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const marks = scene?.marks ?? [];
  const pointed = marks.find(({ id: markId }) => markId === (hovered ?? focused)) ?? null;
  const rowWave = useFigureRows(box, pointed?.point.waveSlug ?? null);
  const tabStop = (marks.find(({ id: markId }) => markId === stop) ?? marks[0])?.id ?? null;
  const attention = useMemo(
    () => ({
      tabStop,
      isLit: (mark: { id: string; point: { waveSlug: string } }) =>
        pointed ? mark.id === pointed.id : mark.point.waveSlug === rowWave,
    }),
    [tabStop, pointed, rowWave],
  );
  const drawing = useMemo(
    () => scene && <RechartsScene scene={scene} patternId={`${id}-live-hatch`} title={title} desc={desc} />,
    [scene, id, title, desc],
  );

  useEffect(() => {
    if (drawing) onReady();
  }, [drawing, onReady]);
  useEffect(() => () => clearTimeout(leaving.current), []);

  function close() {
    clearTimeout(leaving.current);
    setHovered(null);
    setFocused(null);
  }

  function hover({ target }: SyntheticEvent) {
    clearTimeout(leaving.current);
    const mark = markOf(target);
    if (mark !== null) setHovered(mark);
    else if (!isTip(target)) leave();
  }

  function leave() {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => setHovered(null), tipLingersMs);
  }

  function focus({ target }: SyntheticEvent) {
    const mark = markOf(target);
    setFocused(mark);
    if (mark !== null) setStop(mark);
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Escape') return close();
    const next = neighbourOf(marks, markOf(event.target) ?? '', event.key);
    if (!next) return;
    event.preventDefault();
    setHovered(null);
    box.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next.id)}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to the marks inside, which can hold the focus
    <div
      ref={box}
      className="chart-live"
      onPointerOver={hover}
      onPointerLeave={leave}
      onFocus={focus}
      onBlur={() => setFocused(null)}
      onKeyDown={press}
    >
      <AttentionProvider attention={attention}>{drawing}</AttentionProvider>
      {scene && pointed && <ChartTip scene={scene} mark={pointed} />}
    </div>
  );
}

function markOf(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest('[data-mark]')?.getAttribute('data-mark') ?? null)
    : null;
}

function isTip(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.chart-tip') !== null;
}
