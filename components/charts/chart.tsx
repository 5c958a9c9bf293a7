'use client';

import {
  type ComponentType,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { StillChart } from './still-chart';

interface LiveProps {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  onReady: () => void;
}

/** Draws in the browser what the server has not drawn: a view that the reader chose before the live chart was there. */
const LateDrawing = lazy(async () => ({ default: (await import('./chart-drawing')).ChartDrawing }));

/**
 * A chart in its figure: the server's still drawing first. The live chart is fetched once the reader is near and the
 * browser idle, and replaces the drawing when it stands; where it cannot be fetched the drawing stays.
 */
export function Chart(props: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  /** Said to a screen reader when `spec` changes: what is shown now. */
  announce: string;
}) {
  const { spec, id, title, desc, announce } = props;
  const box = useRef<HTMLDivElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveProps> | null>(null);
  const [isLive, setIsLive] = useState(false);
  const reportReady = useCallback(() => setIsLive(true), []);
  const [isServerDrawn] = useState(useSyncExternalStore(never, isInBrowser, isOnServer));
  const [firstSpec] = useState(spec);
  const [hasChanged, setHasChanged] = useState(false);
  if (!hasChanged && spec !== firstSpec) setHasChanged(true);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let isGone = false;
    const cancel = whenNear(element, () => {
      import('./recharts-chart').then(
        (module) => !isGone && setLive(() => module.default),
        () => undefined, // offline, or a newer version is deployed: the still drawing says the same
      );
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, []);

  return (
    <div ref={box} className="chart-box">
      <div className="chart-layers">
        {!isLive &&
          (hasChanged || !isServerDrawn ? (
            <Suspense fallback={null}>
              <LateDrawing spec={spec} id={id} title={title} desc={desc} />
            </Suspense>
          ) : (
            <StillChart spec={spec} id={id} title={title} desc={desc} />
          ))}
        {Live && <Live spec={spec} id={id} title={title} desc={desc} onReady={reportReady} />}
      </div>
      <p className="chart-said" aria-live="polite">
        {hasChanged ? announce : ''}
      </p>
    </div>
  );
}

// True while the server draws and while the browser takes over what it drew; false in a chart that the browser begins.
const never = () => () => {};
const isInBrowser = () => false;
const isOnServer = () => true;

/** Calls back when an element is a screen away or nearer and the browser has nothing better to do; returns how to stop. */
function whenNear(element: Element, callback: () => void): () => void {
  let cancelIdle = () => {};
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      cancelIdle = whenIdle(callback);
    },
    { rootMargin: '400px' },
  );
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelIdle();
  };
}

function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(callback, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
