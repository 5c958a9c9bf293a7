import type { Scene } from '@/lib/domain/charts/scene';
import { HatchDrawing, HatchPattern } from './hatch-drawing';
import { cssPaint, pathThrough } from './paint';

/** What lies under the marks and is not an axis: leaders, breaks, bands, and what is not reported. */
export function BackdropDrawing({ scene, patternId }: { scene: Scene; patternId: string }) {
  return (
    <g>
      {scene.hatches.length + scene.samples.length > 0 && <HatchPattern id={patternId} />}
      {scene.lines.map(({ key, points, paint, width, dashed }) => (
        <path
          key={key}
          d={pathThrough(points)}
          fill="none"
          stroke={cssPaint(paint)}
          strokeWidth={width}
          strokeDasharray={dashed ? '1 4' : undefined}
        />
      ))}
      {scene.areas.map(({ key, points, colour }) => (
        <path key={key} d={`${pathThrough(points)}Z`} fill={cssPaint(colour)} fillOpacity={0.16} />
      ))}
      {scene.hatches.map((hatch) => (
        <HatchDrawing key={hatch.key} hatch={hatch} patternId={patternId} />
      ))}
    </g>
  );
}
