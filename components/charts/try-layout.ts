import { layoutChart } from '@/lib/domain/charts/chart-layout';
import type { ChartSize } from '@/lib/domain/charts/chart-size';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import type { Scene } from '@/lib/domain/charts/scene';
import { containFault } from '@/lib/figures/contain-fault';

/** A chart worked out for a size; null, with a line in the log, where it cannot be: the page around it stands. */
export function tryLayout(spec: ChartSpec, size: ChartSize): Scene | null {
  return containFault<Scene | null>(
    'A chart',
    () => layoutChart(spec, size),
    () => null,
  );
}
