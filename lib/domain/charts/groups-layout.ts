import { scaleLinear } from 'd3-scale';
import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { GroupsSpec } from './chart-spec';
import { isFree } from './geometry';
import {
  type GroupRow,
  glyphsOf,
  groupRows,
  groupsPlot,
  laneOffset,
  type PlacedDot,
  valueReach,
} from './groups-rows';
import { placeKey } from './key-lines';
import {
  ascent,
  atLeast,
  type Box,
  baselineFor,
  boxOfText,
  contains,
  type Glyph,
  type Scene,
  type SceneMark,
  type SceneText,
} from './scene';
import { xTicksHeight } from './scene-axis';
import { spread } from './spread';
import { lineHeight, textWidth, wrapText } from './text-width';
import { tickText, valueAxisFor } from './value-axis';

/** Shares all under this stand on a shorter axis, percent. */
const zoomUnderPct = 40;
const radius = 5;
const leastTarget = 26;
/** How far a group's name may stand from its dot and still be read as its name. */
const farthestName = 14;
/** A range shorter than this is hidden by its dots. */
const leastRange = 16;
/** With more groups than this only the outermost values are printed. */
const mostWithMiddleValues = 4;

/**
 * A row per option, a dot per group, all on one axis from 0. Groups differ by shape, the total is a tick.
 * Groups are named over the first row where each name has room over its dot, else in a key.
 */
export function layoutGroups(spec: GroupsSpec, size: ChartSize): Scene {
  const measures = measuresFor(size);
  const font = measures.small;
  const highest = spec.rows.flatMap(({ dots }) => dots.map(({ point }) => point.valuePct));
  const axis = valueAxisFor(Math.max(0, ...highest), zoomUnderPct);
  const { x, width, names } = groupsPlot(spec, size, axis);
  const toX = scaleLinear([0, axis.topPct], [x, x + width]);
  const glyphs = glyphsOf(spec.groups);
  const legend = groupNames(spec, { toX, glyphs, measures });
  const withMiddleValues = spec.groups.length > 2 && spec.groups.length <= mostWithMiddleValues;
  const { rows, bottom } = groupRows(spec, { names, toX, top: legend.height, measures, withMiddleValues });
  const plot: Box = { x, y: legend.height, width, height: bottom - legend.height };
  const marks = rows.flatMap((row) => row.dots.map((dot) => dotMark(row, dot, glyphs)));
  const noteTop = plot.y + plot.height + xTicksHeight({ font }, 1) + 6;
  const note = axis.zoomed ? wrapText(spec.words.zoomed, { font, maxWidth: measures.width }) : [];
  const noteText = {
    x: 0,
    y: noteTop + ascent(font),
    lines: note,
    anchor: 'start',
    font,
    paint: 'faint',
    italic: true,
  } as const;
  return {
    kind: 'groups',
    size,
    width: measures.width,
    height: Math.ceil(noteTop + note.length * lineHeight(font)),
    plot,
    font,
    xAxis: {
      domain: [0, axis.topPct],
      ticks: axis.ticksPct.map((value) => ({
        value,
        at: toX(value),
        lines: [tickText(value, axis, spec.words)],
      })),
      grid: true,
    },
    yAxis: { domain: [plot.y + plot.height, plot.y], ticks: [], grid: false },
    lines: rows.flatMap(rangeLine),
    hatches: [],
    baselines: rows.map((row) => ({
      x1: x,
      y1: size === 'narrow' ? row.top + row.nameLines.length * lineHeight(measures.label) : row.top - 4,
      x2: x,
      y2: row.bottom + 1,
    })),
    areas: [],
    runs: [],
    marks,
    samples: legend.samples,
    texts: [
      ...legend.texts,
      ...rows.map((row) => nameText(row, measures)),
      ...valueTexts(rows, { measures, plot, withMiddleValues }),
      ...(note.length > 0 ? [{ key: 'zoomed', ...noteText }] : []),
    ],
  };
}

/** The names of the groups, over the dots of the first row or as a key. */
function groupNames(
  spec: GroupsSpec,
  {
    toX,
    glyphs,
    measures,
  }: { toX: (valuePct: number) => number; glyphs: Map<string, Glyph>; measures: SizeMeasures },
): Pick<Scene, 'samples' | 'texts'> & { height: number } {
  const font = measures.small;
  const dots = new Map((spec.rows[0]?.dots ?? []).map((dot) => [dot.group, dot]));
  const items = spec.groups.flatMap(({ key, label }) => {
    const dot = dots.get(key);
    return dot ? [{ key, label, wanted: toX(dot.point.valuePct), extent: textWidth(label, font) + 12 }] : [];
  });
  const centres = spread(items, 0, measures.width);
  const haveRoom = items.reduce((sum, { extent }) => sum + extent, 0) <= measures.width;
  const areNear = items.every(
    ({ wanted }, index) => Math.abs((centres[index] ?? 0) - wanted) <= farthestName,
  );
  if (haveRoom && areNear && items.length === spec.groups.length) {
    const texts = items.map(
      ({ key, label }, index): SceneText => ({
        key: `group-${key}`,
        x: centres[index] ?? 0,
        y: ascent(font),
        lines: [label],
        anchor: 'middle',
        font,
        paint: 'quiet',
      }),
    );
    return { samples: [], texts, height: lineHeight(font) + 2 };
  }
  const named = spec.groups.map(
    ({ key, label }) => ({ key, label, colour: 'ink', glyph: glyphs.get(key) ?? 'circle' }) as const,
  );
  const legend = placeKey(named, { x: 0, y: 0, width: measures.width, font, paint: 'quiet' });
  return { ...legend, height: legend.height + 12 };
}

function rangeLine({ key, dots, middle }: GroupRow): Scene['lines'] {
  const first = dots[0];
  const last = dots.at(-1);
  if (!first || !last || last.x - first.x < leastRange) return [];
  return [
    {
      key: `range-${key}`,
      points: [
        [first.x, middle],
        [last.x, middle],
      ],
      paint: 'rule',
      width: 2,
    },
  ];
}

function dotMark(row: GroupRow, { group, point, x, lane }: PlacedDot, glyphs: Map<string, Glyph>): SceneMark {
  const glyph = glyphs.get(group) ?? 'circle';
  const y = row.middle + laneOffset(lane);
  const { qualifier } = point;
  return {
    id: `${row.key} ${group}`,
    point,
    colour: glyph === 'tick' ? 'ink' : row.colour,
    x,
    y,
    hit: atLeast({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, leastTarget),
    shape: {
      form: 'glyph',
      glyph,
      x,
      y,
      radius,
      arrow: qualifier === '>' ? 'right' : qualifier === '<' ? 'left' : null,
      about: qualifier === '~',
      hollow: point.hollow ?? false,
    },
  };
}

function nameText(row: GroupRow, measures: SizeMeasures): SceneText {
  const font = measures.label;
  const y =
    measures.width < 400 ? row.top + ascent(font) : baselineFor(row.middle, font, row.nameLines.length);
  return { key: `name-${row.key}`, x: 0, y, lines: row.nameLines, anchor: 'start', font, paint: 'ink' };
}

/** The outermost values beside their dots, then those between over them, each only where nothing is covered. */
function valueTexts(
  rows: readonly GroupRow[],
  place: { measures: SizeMeasures; plot: Box; withMiddleValues: boolean },
): SceneText[] {
  const { measures, plot, withMiddleValues } = place;
  const area = { x: 0, y: plot.y, width: measures.width, height: plot.height };
  // A value can reach into the rows next to its own, and no farther.
  const covered = rows.map((row) => coveredIn(row, measures));
  return rows.flatMap((row, index) => {
    const last = row.dots.length - 1;
    const near = covered.slice(Math.max(0, index - 1), index + 2);
    const wanted = [last, ...range(0, withMiddleValues ? last : Math.min(1, last))];
    return wanted.flatMap((dot) => {
      const text = valueTextAt(row, dot, measures);
      const box = text && boxOfText(text);
      if (!box || !contains(area, box) || near.some((boxes) => !isFree(box, { boxes, segments: [] })))
        return [];
      covered[index]?.push(box);
      return [text];
    });
  });
}

/** What the dots of a row and its name cover. */
function coveredIn(row: GroupRow, measures: SizeMeasures): Box[] {
  const dots = row.dots.map(({ x, lane }) => ({
    x: x - radius - 1,
    y: row.middle + laneOffset(lane) - radius - 2,
    width: 2 * radius + 2,
    height: 2 * radius + 4,
  }));
  return [...dots, boxOfText(nameText(row, measures))];
}

function valueTextAt(row: GroupRow, index: number, measures: SizeMeasures): SceneText | null {
  const font = measures.small;
  const dot = row.dots[index];
  if (!dot) return null;
  const y = row.middle + laneOffset(dot.lane);
  const place =
    index === row.dots.length - 1
      ? ({ x: dot.x + valueReach, y: baselineFor(y, font), anchor: 'start' } as const)
      : index === 0
        ? ({ x: dot.x - valueReach, y: baselineFor(y, font), anchor: 'end' } as const)
        : ({ x: dot.x, y: y - radius - 3 - lineHeight(font) + ascent(font), anchor: 'middle' } as const);
  const key = `value-${row.key}-${dot.group}`;
  return { key, ...place, lines: [dot.point.valueText], font, paint: 'quiet' };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
