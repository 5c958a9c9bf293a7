import type { SceneText } from '@/lib/domain/charts/scene';
import { lineHeight } from '@/lib/domain/charts/text';
import { cssPaint, round } from './paint';

/** Words of a chart, one or more lines. */
export function TextDrawing({ text }: { text: SceneText }) {
  const { x, y, lines, anchor, font, paint, italic } = text;
  return (
    <text
      x={round(x)}
      y={round(y)}
      textAnchor={anchor === 'start' ? undefined : anchor}
      fontSize={font.size}
      fontWeight={font.weight === 400 ? undefined : font.weight}
      fontStyle={italic ? 'italic' : undefined}
      fill={cssPaint(paint)}
    >
      {lines.length === 1
        ? lines[0]
        : lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity, and are never reordered
            <tspan key={index} x={round(x)} dy={index === 0 ? undefined : lineHeight(font)}>
              {index < lines.length - 1 ? `${line} ` : line}
            </tspan>
          ))}
    </text>
  );
}
