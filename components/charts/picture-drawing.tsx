import type { Picture } from '@/lib/domain/charts/picture';
import { cssPaint, pathThrough } from './paint';
import { SceneContent } from './scene-drawing';
import { TextDrawing } from './text-drawing';

/** A chart with its words as one picture on paper; its colours and typefaces are `var(--…)` in attributes. */
export function PictureDrawing({ picture, title, desc }: { picture: Picture; title: string; desc: string }) {
  const { width, height, texts, lines, scene, x, y } = picture;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="var(--font-sans)"
      role="img"
      aria-labelledby="title desc"
    >
      <title id="title">{title}</title>
      <desc id="desc">{desc}</desc>
      <rect width={width} height={height} fill={cssPaint('paper')} />
      {lines.map(({ key, points, paint, width: strokeWidth }) => (
        <path
          key={key}
          d={pathThrough(points)}
          fill="none"
          stroke={cssPaint(paint)}
          strokeWidth={strokeWidth}
        />
      ))}
      {texts.map((text) => (
        <TextDrawing key={text.key} text={text} />
      ))}
      {scene && (
        <g transform={`translate(${x} ${y})`}>
          <SceneContent scene={scene} patternId="hatch" />
        </g>
      )}
    </svg>
  );
}
