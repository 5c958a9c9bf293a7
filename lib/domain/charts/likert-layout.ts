import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { LikertRow, LikertSpec } from './chart-spec';
import { type KeyItem, placeKey } from './key-lines';
import { type LikertPiece, type LikertScale, likertScale } from './likert-segments';
import { labelsOver, type Over, type PieceValues, valuesInside, valuesOver } from './likert-texts';
import { ascent, atLeast, type Box, baselineFor, type Scene, type SceneMark, type SceneText } from './scene';
import { lineHeight, textWidth, wrapText } from './text-width';

const widestName: Record<ChartSize, number> = { narrow: 310, medium: 110, wide: 150 };
const leastTarget = 26;
/** What is not reported is said in the row if its words are not longer than this, else under it. */
const longestValue = 70;

/**
 * Scales as bars that part at the middle: negative to the left, positive to the right, neutral across; apart at the far
 * right those outside the scale and, hatched, what is not reported. One percent is equally wide everywhere.
 * Names stand over the first row where they fit, else in a key.
 */
export function layoutLikert(spec: LikertSpec, size: ChartSize): Scene {
  const measures = measuresFor(size);
  const names = spec.rows.map(({ label }) =>
    wrapText(label, { font: measures.label, maxWidth: widestName[size] }),
  );
  const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, measures.label)));
  const x = size === 'narrow' || widest === 0 ? 1 : Math.ceil(widest) + 16;
  const width = measures.width - x - 1;
  const scale = likertScale(spec, x, width);
  const thickness = thicknessFor(spec.rows.length, size);
  const labels =
    size === 'narrow' ? null : firstRowLabels(spec, scale, { from: 0, to: measures.width, measures });
  const key = labels
    ? null
    : placeKey(keyItems(spec), { x: 0, y: 0, width: measures.width, font: measures.small, paint: 'quiet' });
  const keyAbove = key && size !== 'narrow' ? key.height + 14 : 0;
  const rows: PlacedRow[] = [];
  let top = labels?.height ?? keyAbove;
  spec.rows.forEach((row, index) => {
    const placed = placeRow({
      row,
      names: names[index] ?? [],
      top,
      thickness,
      scale,
      size,
      measures,
      x,
      labels: index === 0 ? labels : null,
    });
    rows.push(placed);
    top = placed.bottom + (size === 'narrow' ? 12 : 14);
  });
  const first = rows[0]?.barTop ?? top;
  const last = rows.at(-1);
  const plot: Box = { x, y: first - 5, width, height: (last ? last.barTop + thickness : top) - first + 10 };
  const bottom = Math.max(plot.y + plot.height, last?.bottom ?? 0) + 4;
  const keyBelow =
    key && size === 'narrow' ? { top: bottom + 8, height: key.height + 8 } : { top: 0, height: 0 };
  return {
    kind: 'likert',
    size,
    width: measures.width,
    height: Math.ceil(bottom + keyBelow.height),
    plot,
    font: measures.small,
    xAxis: {
      domain: [(x - scale.centre) / scale.perPct, (x + width - scale.centre) / scale.perPct],
      ticks: [],
      grid: false,
    },
    yAxis: { domain: [plot.y + plot.height, plot.y], ticks: [], grid: false },
    lines: [...(labels?.lines ?? []), ...rows.flatMap(({ over }) => over.lines)],
    hatches: rows.flatMap(({ hatches }) => hatches),
    baselines: rows.map(({ barTop }) => ({
      x1: scale.centre,
      y1: barTop - 6,
      x2: scale.centre,
      y2: barTop + thickness + 3,
    })),
    areas: [],
    runs: [],
    marks: rows.flatMap(({ marks }) => marks),
    samples: (key?.samples ?? []).map((sample) => ({ ...sample, y: sample.y + keyBelow.top })),
    texts: [
      ...(labels?.texts ?? []),
      ...rows.flatMap(({ texts }) => texts),
      ...(key?.texts ?? []).map((text) => ({ ...text, y: text.y + keyBelow.top })),
    ],
  };
}

function thicknessFor(count: number, size: ChartSize): number {
  if (size === 'narrow') return count === 1 ? 34 : 26;
  if (count === 1) return 42;
  return count <= 5 ? 30 : 24;
}

interface PlacedRow {
  barTop: number;
  bottom: number;
  marks: SceneMark[];
  hatches: Scene['hatches'];
  texts: SceneText[];
  over: Over;
}

interface RowPlace {
  row: LikertRow;
  names: string[];
  top: number;
  thickness: number;
  scale: LikertScale;
  size: ChartSize;
  measures: SizeMeasures;
  x: number;
  /** Names over this row, which then carry its small values too. */
  labels: Over | null;
}

function placeRow({ row, names, top, thickness, scale, size, measures, x, labels }: RowPlace): PlacedRow {
  const pieces = scale.piecesOf(row);
  const { values, noteBelow } = valuesOf(row, measures);
  const hasName = size === 'narrow' && names.join('') !== '';
  const nameHeight = hasName ? names.length * lineHeight(measures.label) + 2 : 0;
  const rowKey = row.waveSlug;
  const { without } = valuesInside(pieces, values, 0, rowKey, measures);
  const over = valuesOver({
    pieces: labels ? [] : without,
    values,
    top: top + nameHeight,
    from: x,
    to: measures.width,
    rowKey,
    measures,
  });
  const beside =
    size === 'narrow' ? 0 : Math.max(0, names.length * lineHeight(measures.label) - thickness) / 2;
  const barTop = top + nameHeight + Math.max(over.height, beside);
  const middle = barTop + thickness / 2;
  const noteLines =
    noteBelow === null ? [] : wrapText(noteBelow, { font: measures.small, maxWidth: measures.width - x });
  const { font, y, ...name } = hasName
    ? { font: measures.label, x: 0, y: top + ascent(measures.label) }
    : { font: measures.label, x: 0, y: baselineFor(middle, measures.label, names.length) };
  const noteTop = barTop + thickness + Math.max(3, beside);
  const texts: SceneText[] = [
    ...(names.join('') === ''
      ? []
      : [{ key: `name-${rowKey}`, ...name, y, lines: names, anchor: 'start', font, paint: 'ink' } as const]),
    ...valuesInside(pieces, values, middle, rowKey, measures).texts,
    ...over.texts,
  ];
  if (noteLines.length > 0) {
    const place = { x: measures.width, y: noteTop + ascent(measures.small), anchor: 'end' } as const;
    texts.push({
      key: `note-${rowKey}`,
      ...place,
      lines: noteLines,
      font: measures.small,
      paint: 'faint',
      italic: true,
    });
  }
  return {
    barTop,
    bottom: noteTop + noteLines.length * lineHeight(measures.small),
    marks: pieces.flatMap((piece) => segmentMark(piece, rowKey, barTop, thickness)),
    hatches: pieces
      .filter(({ segment }) => !segment)
      .map((piece) => ({
        key: `${rowKey}-${piece.key}`,
        x: piece.x,
        y: barTop,
        width: piece.width,
        height: thickness,
        torn: false,
      })),
    texts,
    over,
  };
}

/** What is printed at each piece; long words about what is not reported go under the row. */
function valuesOf(
  row: LikertRow,
  { strong }: SizeMeasures,
): { values: PieceValues; noteBelow: string | null } {
  const printed = [...row.segments, ...row.outside].map(({ key, point }) => [key, point.valueText] as const);
  const text = row.notReported?.text ?? null;
  if (text === null) return { values: new Map(printed), noteBelow: null };
  if (textWidth(text, strong) > longestValue) return { values: new Map(printed), noteBelow: text };
  return { values: new Map([...printed, ['not-reported', text]]), noteBelow: null };
}

function segmentMark(
  { key, x, width, segment }: LikertPiece,
  rowKey: string,
  top: number,
  thickness: number,
): SceneMark[] {
  if (!segment) return [];
  const { point, colour } = segment;
  const box = { x, y: top, width, height: thickness };
  return [
    {
      id: `${rowKey} ${key}`,
      point,
      colour,
      x: x + width / 2,
      y: top + thickness / 2,
      hit: atLeast(box, leastTarget),
      shape: {
        form: 'bar',
        ...box,
        arrow: null,
        about: point.qualifier !== '=',
        hollow: point.hollow ?? false,
        band: null,
        parted: true,
      },
    },
  ];
}

/** Names over the first row, if every answer of the chart is in it and all names fit. */
function firstRowLabels(
  spec: LikertSpec,
  scale: LikertScale,
  place: { from: number; to: number; measures: SizeMeasures },
): Over | null {
  const row = spec.rows[0];
  if (!row) return null;
  const pieces = scale.piecesOf(row);
  const inFirst = new Set(pieces.map(({ key }) => key));
  if (keyItems(spec).some(({ key }) => !inFirst.has(key))) return null;
  const { values } = valuesOf(row, place.measures);
  const { without } = valuesInside(pieces, values, 0, row.waveSlug, place.measures);
  return labelsOver({ pieces, values, without, ...place });
}

/** Every answer once, in the order of the rows. */
function keyItems({ rows }: LikertSpec): KeyItem[] {
  const items = new Map<string, KeyItem>();
  for (const { segments } of rows)
    for (const { key, label, colour } of segments) items.set(key, { key, label, colour, glyph: 'fill' });
  for (const { outside } of rows)
    for (const { key, label, colour } of outside) items.set(key, { key, label, colour, glyph: 'fill' });
  const missing = rows.find(({ notReported }) => notReported)?.notReported;
  if (missing)
    items.set('not-reported', {
      key: 'not-reported',
      label: missing.label,
      colour: 'unanswered',
      glyph: 'hatch',
    });
  return [...items.values()];
}
