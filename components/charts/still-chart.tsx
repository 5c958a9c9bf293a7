'use client';

import { lazy } from 'react';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';

// The server draws; the browser keeps what the server drew and is sent neither the drawing's code nor a second copy of
// its marks. In a browser's bundle the condition is false when it is built, so the import is not in it.
const Drawing =
  typeof window === 'undefined'
    ? lazy(async () => ({ default: (await import('./chart-drawing')).ChartDrawing }))
    : null;

const kept = { __html: '' };

/** A chart as the server draws it: complete in the page's HTML, and left as it is by the browser. */
export function StillChart(props: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  isCompact?: boolean;
}) {
  if (!Drawing)
    // biome-ignore lint/security/noDangerouslySetInnerHtml: an empty constant, which makes React keep the server's HTML
    return <div suppressHydrationWarning dangerouslySetInnerHTML={kept} />;
  return (
    <div suppressHydrationWarning>
      <Drawing {...props} />
    </div>
  );
}
