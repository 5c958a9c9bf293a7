import { chartSizes } from '@/lib/domain/charts/chart-size';
import type { ChartSpec } from '@/lib/domain/charts/chart-spec';
import { SceneDrawing } from './scene-drawing';
import { tryLayout } from './try-layout';

/**
 * A chart without any script: all three sizes, of which the style sheet shows the one that fits its box. Where it cannot be
 * drawn it says so.
 */
export function ChartDrawing(props: {
  spec: ChartSpec;
  id: string;
  title: string;
  desc: string;
  /** Leaves out the widest size, for a place that is never that wide. */
  isCompact?: boolean;
}) {
  const { spec, id, title, desc, isCompact = false } = props;
  const scenes = chartSizes
    .filter((size) => !isCompact || size !== 'wide')
    .map((size) => tryLayout(spec, size));
  if (scenes.includes(null)) return <p>{spec.words.fault}</p>;
  return (
    <div className={isCompact ? 'chart chart-compact' : 'chart'}>
      {scenes.map(
        (scene) =>
          scene && (
            <SceneDrawing
              key={scene.size}
              scene={scene}
              id={`${id}-${scene.size}`}
              title={title}
              desc={desc}
            />
          ),
      )}
    </div>
  );
}
