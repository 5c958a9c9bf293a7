import type { SizeMeasures } from './chart-size';
import type { LikertPiece } from './likert-segments';
import { ascent, baselineFor, type SceneLine, type SceneText } from './scene';
import { spread } from './spread';
import { lineHeight, textWidth, wrapText } from './text-width';

/** The printed value of each piece of a row, by its key. */
export type PieceValues = ReadonlyMap<string, string>;

const padding = 5;
/** From words down to the bar that they belong to. */
const leader = 9;
const farthestLabel = 90;
const mostLabelLines = 3;

/** Values that are wide enough to stand in their segment, and the pieces whose value is not. */
export function valuesInside(
  pieces: readonly LikertPiece[],
  values: PieceValues,
  middle: number,
  rowKey: string,
  { strong }: SizeMeasures,
) {
  const texts: SceneText[] = [];
  const without: LikertPiece[] = [];
  for (const piece of pieces) {
    const value = values.get(piece.key);
    if (value === undefined) continue;
    if (!piece.segment || textWidth(value, strong) + padding > piece.width) without.push(piece);
    else
      texts.push({
        key: `value-${rowKey}-${piece.key}`,
        x: piece.x + piece.width / 2,
        y: baselineFor(middle, strong),
        lines: [value],
        anchor: 'middle',
        font: strong,
        paint: `on-${piece.segment.colour}`,
      });
  }
  return { texts, without };
}

/** Words over a bar with thin leaders down to it, and the height they take. */
export interface Over {
  texts: SceneText[];
  lines: SceneLine[];
  height: number;
}

/** Values over their segments, spread so that none touch; in as many lanes as they need. */
export function valuesOver(options: {
  pieces: readonly LikertPiece[];
  values: PieceValues;
  top: number;
  from: number;
  to: number;
  rowKey: string;
  measures: SizeMeasures;
}): Over {
  const { pieces, values, top, from, to, rowKey, measures } = options;
  if (pieces.length === 0) return { texts: [], lines: [], height: 0 };
  const font = measures.strong;
  const items = pieces.map((piece) => ({
    piece,
    wanted: piece.x + piece.width / 2,
    extent: textWidth(values.get(piece.key) ?? '', font) + 8,
  }));
  const total = items.reduce((sum, { extent }) => sum + extent, 0);
  const laneCount = Math.max(1, Math.ceil((total * 1.1) / (to - from)));
  const height = laneCount * lineHeight(font) + leader;
  const texts: SceneText[] = [];
  const lines: SceneLine[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const inLane = Array.from(
      { length: Math.ceil((items.length - lane) / laneCount) },
      (_, turn) => lane + turn * laneCount,
    ).flatMap((index) => items[index] ?? []);
    const centres = spread(inLane, from, to);
    inLane.forEach(({ piece, wanted }, index) => {
      const x = centres[index] ?? wanted;
      const y = top + lane * lineHeight(font) + ascent(font);
      const key = `value-${rowKey}-${piece.key}`;
      texts.push({ key, x, y, lines: [values.get(piece.key) ?? ''], anchor: 'middle', font, paint: 'ink' });
      lines.push({
        key: `leader-${rowKey}-${piece.key}`,
        points: [
          [x, top + (lane + 1) * lineHeight(font) + 1],
          [wanted, top + height - 1],
        ],
        paint: 'faint',
        width: 0.75,
      });
    });
  }
  return { texts, lines, height };
}

/** Names over the first row, each with its value where that has no room inside; null where they do not fit. */
export function labelsOver(options: {
  pieces: readonly LikertPiece[];
  values: PieceValues;
  without: readonly LikertPiece[];
  from: number;
  to: number;
  measures: SizeMeasures;
}): Over | null {
  const { pieces, values, without, from, to, measures } = options;
  const { small, strong } = measures;
  const isWithout = new Set(without);
  const items = pieces.map((piece) => {
    const longestWord = Math.max(...piece.label.split(' ').map((word) => textWidth(word, small)));
    const maxWidth = Math.max(longestWord, measures.width / 7.4, Math.min(piece.width, 150));
    const lines = wrapText(piece.label, { font: small, maxWidth });
    const value = isWithout.has(piece) ? values.get(piece.key) : undefined;
    const widths = [
      ...lines.map((line) => textWidth(line, small)),
      value === undefined ? 0 : textWidth(value, strong),
    ];
    const height = lines.length * lineHeight(small) + (value === undefined ? 0 : lineHeight(strong));
    return {
      piece,
      lines,
      value,
      height,
      wanted: piece.x + piece.width / 2,
      extent: Math.max(...widths) + 10,
    };
  });
  const centres = spread(items, from, to);
  const total = items.reduce((sum, { extent }) => sum + extent, 0);
  const isFar = items.some(({ wanted }, index) => Math.abs((centres[index] ?? 0) - wanted) > farthestLabel);
  if (total > to - from || isFar || items.some(({ lines }) => lines.length > mostLabelLines)) return null;
  const wordsHeight = Math.max(0, ...items.map(({ height }) => height));
  const height = wordsHeight + leader + 2;
  const texts = items.flatMap(({ piece, lines, value, height: own }, index): SceneText[] => {
    const x = centres[index] ?? 0;
    const top = wordsHeight - own;
    const base = { x, anchor: 'middle' } as const;
    const name: SceneText = {
      ...base,
      key: `label-${piece.key}`,
      y: top + ascent(small),
      lines,
      font: small,
      paint: 'quiet',
    };
    if (!piece.segment) name.italic = true;
    if (value === undefined) return [name];
    const y = top + lines.length * lineHeight(small) + ascent(strong);
    return [
      name,
      { ...base, key: `value-first-${piece.key}`, y, lines: [value], font: strong, paint: 'ink' },
    ];
  });
  const lines = items.map(
    ({ piece, wanted }, index): SceneLine => ({
      key: `leader-label-${piece.key}`,
      points: [
        [centres[index] ?? wanted, wordsHeight + 2],
        [wanted, height - 1],
      ],
      paint: 'faint',
      width: 0.75,
    }),
  );
  return { texts, lines, height };
}
