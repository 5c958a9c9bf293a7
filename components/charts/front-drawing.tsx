import type { Scene, SceneSample, SceneText } from '@/lib/domain/charts/scene';
import { GlyphDrawing } from './glyph-drawing';
import { HatchDrawing } from './hatch-drawing';
import { cssPaint, round } from './paint';
import { TextDrawing } from './text-drawing';

/** What lies over the marks: the key and all words, kept clear of lines by a rim of paper. */
export function FrontDrawing({ scene, patternId }: { scene: Scene; patternId: string }) {
  return (
    <g>
      {scene.samples.map((sample) => (
        <SampleDrawing key={sample.key} sample={sample} patternId={patternId} />
      ))}
      <g stroke="var(--chart-paper)" strokeWidth={3} strokeLinejoin="round" paintOrder="stroke">
        {scene.texts.filter(({ paint }) => !paint.startsWith('on-')).map(asDrawing)}
      </g>
      {scene.texts.filter(({ paint }) => paint.startsWith('on-')).map(asDrawing)}
    </g>
  );
}

function asDrawing(text: SceneText) {
  return <TextDrawing key={text.key} text={text} />;
}

function SampleDrawing({ sample, patternId }: { sample: SceneSample; patternId: string }) {
  const { x, y, width, height, colour, glyph } = sample;
  if (glyph === 'hatch') return <HatchDrawing hatch={{ ...sample, torn: false }} patternId={patternId} />;
  if (glyph === 'fill')
    return <rect x={round(x)} y={round(y)} width={width} height={height} fill={cssPaint(colour)} />;
  return (
    <GlyphDrawing glyph={glyph} x={x + width / 2} y={y + height / 2} radius={5} colour={cssPaint(colour)} />
  );
}
