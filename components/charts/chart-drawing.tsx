import { layoutChart } from '@/lib/domain/charts/chart-layout';
import { chartSizes } from '@/lib/domain/charts/chart-size';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { SceneDrawing } from './scene-drawing';

/** A chart without any script: all three sizes, of which the style sheet shows the one that fits its box. */
export function ChartDrawing(props: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  /** Leaves out the widest size, for a place that is never that wide. */
  isCompact?: boolean;
}) {
  const { spec, id, title, desc, isCompact = false } = props;
  return (
    <div className={isCompact ? 'chart chart-compact' : 'chart'}>
      {chartSizes
        .filter((size) => !isCompact || size !== 'wide')
        .map((size) => (
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
