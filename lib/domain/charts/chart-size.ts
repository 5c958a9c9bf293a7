/** The three widths at which every chart is laid out; the style sheet shows the one that fits. */
export type ChartSize = 'narrow' | 'medium' | 'wide';

/** All sizes, narrowest first. */
export const chartSizes: readonly ChartSize[] = ['narrow', 'medium', 'wide'];

/** A typeface size in layout units (px of the viewBox) and its weight; sans where no family is given. */
export interface Font {
  size: number;
  weight: 400 | 600;
  family?: 'serif';
}

/** Measures that follow from the size, in layout units. */
export interface SizeMeasures {
  width: number;
  /** Axes, notes, values beside marks. */
  small: Font;
  /** Names. */
  label: Font;
  /** Printed values. */
  strong: Font;
}

const measures: Record<ChartSize, SizeMeasures> = {
  narrow: measuresOf(312, 13, 14),
  medium: measuresOf(500, 14, 15),
  wide: measuresOf(720, 14, 15),
};

function measuresOf(width: number, small: number, label: number): SizeMeasures {
  return {
    width,
    small: { size: small, weight: 400 },
    label: { size: label, weight: 400 },
    strong: { size: label, weight: 600 },
  };
}

/** Widths and type of a size. No type is under 13 units, so that on a box of 288 px it is still 12 px high. */
export function measuresFor(size: ChartSize): SizeMeasures {
  return measures[size];
}

/** The size that a box of `boxWidthPx` CSS px shows: narrow under 440, wide from 640. The style sheet has the same limits. */
export function chartSizeFor(boxWidthPx: number): ChartSize {
  if (boxWidthPx < 440) return 'narrow';
  return boxWidthPx < 640 ? 'medium' : 'wide';
}
