import { type RefObject, useLayoutEffect, useState } from 'react';
import { type ChartSize, chartSizeFor } from '@/lib/domain/charts/chart-size';

/** The size that fits a box, by the limits that the style sheet has too; null before it is measured. */
export function useChartSize(box: RefObject<HTMLElement | null>): ChartSize | null {
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSize(chartSizeFor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}
