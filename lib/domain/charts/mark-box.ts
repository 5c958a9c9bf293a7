import type { Box, MarkShape } from './scene';

const arrowReach = 12;

/** What a mark covers with its arrow, without its interval. */
export function boxOfShape(shape: MarkShape): Box {
  switch (shape.form) {
    case 'stroke':
      return upright(shape.x1, shape.x2, shape.y, { thick: 2, arrow: shape.arrow });
    case 'dot':
      return upright(shape.x - shape.radius, shape.x + shape.radius, shape.y, {
        thick: shape.radius,
        arrow: shape.arrow,
      });
    case 'bar': {
      const { x, y, width, height, arrow } = shape;
      return { x, y, width: arrow ? width + arrowReach : width, height };
    }
    case 'glyph': {
      const reach = shape.radius + (shape.glyph === 'tick' ? 3 : 1);
      const right = shape.arrow ? shape.radius + arrowReach : reach;
      return { x: shape.x - reach, y: shape.y - reach, width: reach + right, height: 2 * reach };
    }
  }
}

/** What a mark covers with its arrow and its interval. */
export function boxWithBand(shape: MarkShape): Box {
  const box = boxOfShape(shape);
  if (shape.form === 'bar' || shape.form === 'glyph' || !shape.band) return box;
  const top = Math.min(box.y, shape.band.to);
  const bottom = Math.max(box.y + box.height, shape.band.from);
  return { ...box, y: top, height: bottom - top };
}

function upright(
  x1: number,
  x2: number,
  y: number,
  { thick, arrow }: { thick: number; arrow: 'up' | 'down' | null },
): Box {
  const above = arrow === 'up' ? arrowReach : thick;
  const below = arrow === 'down' ? arrowReach : thick;
  return { x: x1, y: y - above, width: x2 - x1, height: above + below };
}
