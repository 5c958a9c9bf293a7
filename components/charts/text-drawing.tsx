import type { SceneText } from '@/lib/domain/charts/scene';
import { lineHeight } from '@/lib/domain/charts/text-width';
import { cssPaint, round } from './paint';

/** Words of a chart, one or more lines. */
export function TextDrawing({ text }: { text: SceneText }) {
  return (
    <text x={round(text.x)} y={round(text.y)} {...textLook(text)}>
      <TextLines text={text} />
    </text>
  );
}

/** The attributes that words share with others that look like them. */
export function textLook({ anchor, font, paint, italic }: SceneText) {
  return {
    textAnchor: anchor === 'start' ? undefined : anchor,
    fontFamily: font.family === 'serif' ? 'var(--font-serif)' : undefined,
    fontSize: font.size,
    fontWeight: font.weight === 400 ? undefined : font.weight,
    fontStyle: italic ? 'italic' : undefined,
    fill: cssPaint(paint),
  };
}

/** The words alone, line by line. */
export function TextLines({ text: { x, lines, font } }: { text: SceneText }) {
  if (lines.length === 1) return lines[0];
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and are never reordered
    <tspan key={index} x={round(x)} dy={index === 0 ? undefined : lineHeight(font)}>
      {index < lines.length - 1 ? `${line} ` : line}
    </tspan>
  ));
}
