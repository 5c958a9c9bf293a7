import type { LikertRow, LikertSegment, LikertSpec } from './chart-spec';

/** Room between the scale, what is outside it and what is not reported, in layout units. */
export const sectionGap = 14;

/** A piece of a row along x, in layout units; `segment` is null for what is not reported. */
export interface LikertPiece {
  key: string;
  label: string;
  x: number;
  width: number;
  segment: LikertSegment | null;
}

/** Where the middle of the scale lies, and how wide one percent is. */
export interface LikertScale {
  centre: number;
  perPct: number;
  piecesOf: (row: LikertRow) => LikertPiece[];
}

/**
 * One scale for all rows: negative answers end and positive ones begin at the centre, neutral ones lie half on either side;
 * answers outside the scale and what is not reported begin at the same place in every row. All on one measure. Stacked,
 * every row begins at the left instead, and the centre is there.
 * With 8 negative, 90 positive and 2 not reported in 614 units, one percent is 6 wide and the centre lies at 48.
 */
export function likertScale(
  { rows, isStacked = false, widthPct = 1 }: LikertSpec,
  x: number,
  width: number,
): LikertScale {
  const leftOf = (row: LikertRow) => (isStacked ? 0 : sideSum(row, -1) + sideSum(row, 0) / 2);
  const left = Math.max(0, ...rows.map(leftOf));
  const right = Math.max(0, ...rows.map((row) => sum(row.segments) - leftOf(row)));
  const outside = Math.max(0, ...rows.map((row) => sum(row.outside)));
  const missing = Math.max(0, ...rows.map(({ notReported }) => notReported?.sharePct ?? 0));
  const gaps = (outside > 0 ? sectionGap : 0) + (missing > 0 ? sectionGap : 0);
  const perPct = (width - gaps) / Math.max(widthPct, left + right + outside + missing);
  const centre = x + left * perPct;
  const outsideX = centre + right * perPct + sectionGap;
  const missingX = outsideX + (outside > 0 ? outside * perPct + sectionGap : 0);
  const piecesOf = (row: LikertRow): LikertPiece[] => {
    const start = centre - leftOf(row) * perPct;
    const onScale = [...row.segments].sort((a, b) => a.side - b.side);
    return [
      ...inLine(onScale, start, perPct),
      ...inLine(row.outside, outsideX, perPct),
      ...(row.notReported
        ? [
            {
              key: 'not-reported',
              label: row.notReported.label,
              x: missingX,
              width: row.notReported.sharePct * perPct,
              segment: null,
            },
          ]
        : []),
    ];
  };
  return { centre, perPct, piecesOf };
}

function inLine(segments: readonly LikertSegment[], start: number, perPct: number): LikertPiece[] {
  let x = start;
  return segments.map((segment) => {
    const piece = {
      key: segment.key,
      label: segment.label,
      x,
      width: segment.point.valuePct * perPct,
      segment,
    };
    x += piece.width;
    return piece;
  });
}

function sideSum(row: LikertRow, side: -1 | 0 | 1): number {
  return sum(row.segments.filter((segment) => segment.side === side));
}

function sum(segments: readonly LikertSegment[]): number {
  return segments.reduce((total, { point }) => total + point.valuePct, 0);
}
