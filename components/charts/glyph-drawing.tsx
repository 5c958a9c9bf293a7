import type { Glyph } from '@/lib/domain/charts/scene';
import { round } from './paint';

/**
 * A shape that tells a group apart, centred on (x, y); hollow ones are filled with paper so that lines do
 * not show through. Of very few interviews it is hollow too, its rim broken.
 */
export function GlyphDrawing(props: {
  glyph: Glyph;
  x: number;
  y: number;
  radius: number;
  colour: string;
  isBroken?: boolean;
}) {
  const { glyph, x, y, radius, colour, isBroken = false } = props;
  const hollow = isBroken || glyph === 'ring' || glyph.startsWith('hollow');
  const paint = {
    fill: hollow ? 'var(--chart-paper)' : colour,
    stroke: hollow ? colour : 'var(--chart-paper)',
    strokeWidth: hollow ? 2 : 1,
    strokeDasharray: isBroken ? '2 1.5' : undefined,
  };
  switch (glyph) {
    case 'circle':
    case 'ring':
      return <circle cx={round(x)} cy={round(y)} r={hollow ? radius - 0.6 : radius + 0.4} {...paint} />;
    case 'tick':
      return (
        <path
          d={`M${round(x)} ${round(y - radius - 3)}v${2 * radius + 6}`}
          stroke={colour}
          strokeWidth={3}
          strokeDasharray={paint.strokeDasharray}
        />
      );
    default:
      return <path d={outline(glyph, round(x), round(y), radius)} {...paint} />;
  }
}

function outline(glyph: Glyph, x: number, y: number, radius: number): string {
  const half = radius * 0.88;
  if (glyph.endsWith('square')) return `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z`;
  const tip = radius * 1.25;
  if (glyph.endsWith('diamond')) return `M${x} ${y - tip}L${x + tip} ${y}L${x} ${y + tip}L${x - tip} ${y}z`;
  return `M${x} ${y - tip}L${x + tip} ${y + radius * 0.85}L${x - tip} ${y + radius * 0.85}z`;
}
