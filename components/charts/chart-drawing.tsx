import { layoutChart } from '@/lib/domain/charts/chart-layout';
import { chartSizes } from '@/lib/domain/charts/chart-size';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { SceneDrawing } from './scene-drawing';

/** A chart without any script: all three sizes, of which the style sheet shows the one that fits its box. */
export function ChartDrawing({
  spec,
  id,
  title,
  desc,
}: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
}) {
  return (
    <div className="chart">
      {chartSizes.map((size) => (
        <SceneDrawing
          key={size}
          scene={layoutChart(spec, size)}
          id={`${id}-${size}`}
          title={title}
          desc={desc}
        />
      ))}
    </div>
  );
}
