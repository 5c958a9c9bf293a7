import type { Scene } from '@/lib/domain/charts/scene';
import { AxesDrawing, BaselineDrawing } from './axes-drawing';
import { BackdropDrawing } from './backdrop-drawing';
import { FrontDrawing } from './front-drawing';
import { MarkDrawing } from './mark-drawing';
import { cssPaint, pathThrough, runWidth } from './paint';

/** One size of a chart as a picture that stands by itself: all colours are `var(--chart-…)` in attributes. */
export function SceneDrawing(props: { scene: Scene; id: string; title: string; desc: string }) {
  const { scene, id, title, desc } = props;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width}
      height={scene.height}
      className={`chart-${scene.size}`}
      fontFamily="var(--font-sans)"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <SceneContent scene={scene} patternId={`${id}-hatch`} />
    </svg>
  );
}

/** Everything that is drawn of a scene, from back to front; ids in it begin with no other than `patternId`. */
export function SceneContent({ scene, patternId }: { scene: Scene; patternId: string }) {
  return (
    <>
      <AxesDrawing scene={scene} />
      <BackdropDrawing scene={scene} patternId={patternId} />
      {scene.runs.map(({ key, points, colour, strong }) => (
        <path
          key={key}
          d={pathThrough(points)}
          fill="none"
          stroke={cssPaint(colour)}
          strokeWidth={runWidth(strong)}
        />
      ))}
      {scene.kind === 'likert' && <BaselineDrawing scene={scene} />}
      {scene.marks.map((mark) => (
        <MarkDrawing key={mark.id} mark={mark} />
      ))}
      {scene.kind !== 'likert' && <BaselineDrawing scene={scene} />}
      <FrontDrawing scene={scene} patternId={patternId} />
    </>
  );
}
