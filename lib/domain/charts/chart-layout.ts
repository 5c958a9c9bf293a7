import { layoutBars } from './bars-layout';
import type { ChartSize } from './chart-size';
import type { ChartSpec } from './chart-spec';
import { layoutGroups } from './groups-layout';
import { layoutLikert } from './likert-layout';
import type { Scene } from './scene';
import { layoutTrend } from './trend-layout';

/** Works a chart out for one of the three sizes. */
export function layoutChart(spec: ChartSpec, size: ChartSize): Scene {
  switch (spec.kind) {
    case 'trend':
      return layoutTrend(spec, size);
    case 'bars':
      return layoutBars(spec, size);
    case 'likert':
      return layoutLikert(spec, size);
    case 'groups':
      return layoutGroups(spec, size);
  }
}
