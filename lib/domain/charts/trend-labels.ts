import type { SizeMeasures } from './chart-size';
import type { ColourToken } from './chart-spec';
import { isFree, type Obstacles, segmentsOf } from './geometry';
import { boxWithBand } from './mark-box';
import {
  ascent,
  type Box,
  baselineFor,
  boxOfText,
  contains,
  type SceneLine,
  type SceneMark,
  type SceneText,
} from './scene';
import { spread } from './spread';
import { lineHeight, textWidth, wrapText } from './text-width';
import type { TrendFrame } from './trend-frame';

/** A name with its last value, broken into lines. */
export interface EndLabel {
  key: string;
  colour: ColourToken;
  lines: string[];
  width: number;
}

/** From the plot to the words in the gutter, with room for so many leaders. */
export function gutterGapFor(labels: number): number {
  return labels > 7 ? 30 : 14;
}

/** On a narrow drawing names have four lines; only among very many they have two, and none that would then look alike. */
const linesOfFew = 4;
const linesOfMany = 2;
const fewSeries = 8;

/** The words at the end of each series. */
export function endLabels(
  frame: TrendFrame,
  maxWidth: number,
  measures: SizeMeasures,
): Map<string, EndLabel> {
  const { strong: font } = measures;
  const cut = frame.series.length > fewSeries ? linesOfMany : linesOfFew;
  const maxLines = measures.width < 400 ? cut : Number.POSITIVE_INFINITY;
  const endings = frame.series.map(({ view }) => view.points.at(-1)?.point.valueText ?? '');
  const longest = endings.reduce((one, other) => (other.length > one.length ? other : one), '');
  const names = frame.series.map(({ view }) =>
    wrapText(view.label, { font, maxWidth, maxLines, ending: longest }).join(' '),
  );
  const alike = new Map<string, number>();
  for (const name of names) alike.set(name, (alike.get(name) ?? 0) + 1);
  const labels = frame.series.map(({ view }, index) => {
    const ending = endings[index] ?? '';
    const isAlike = (alike.get(names[index] ?? '') ?? 0) > 1;
    const lines = wrapText(view.label, { font, maxWidth, ending, ...(!isAlike && { maxLines }) });
    const width = Math.max(...lines.map((line) => textWidth(line, font)));
    return [view.key, { key: view.key, colour: view.colour, lines, width }] as const;
  });
  return new Map(labels);
}

/** How far from its own value a label may stand that has others over and under it. */
const farthestTogether = 15;

/** Words and thin lines to be added to the drawing. */
export interface Placed {
  texts: SceneText[];
  lines: SceneLine[];
}

/** Labels beside the plot, each as near to its line's end as the others allow, with a leader where that is not beside it. */
export function placeInGutter(
  frame: TrendFrame,
  labels: readonly EndLabel[],
  measures: SizeMeasures,
): Placed {
  const { plot } = frame;
  const items = labels.flatMap((label) => {
    const mark = frame.series.find(({ view }) => view.key === label.key)?.marks.at(-1);
    return mark
      ? [{ label, mark, wanted: mark.y, extent: label.lines.length * lineHeight(measures.strong) }]
      : [];
  });
  const centres = spread(items, plot.y, plot.y + plot.height);
  const right = plot.x + plot.width;
  const x = right + gutterGapFor(items.length);
  return {
    texts: items.map(({ label, mark }, index) =>
      seriesText(
        label,
        x,
        baselineFor(centres[index] ?? mark.y, measures.strong, label.lines.length),
        measures,
      ),
    ),
    lines: items.flatMap(({ label, mark }, index) => {
      const y = centres[index] ?? mark.y;
      const box = boxWithBand(mark.shape);
      const start = box.x + box.width + 2;
      if (Math.abs(y - mark.y) <= 5 && right - start < 16) return [];
      const points = [
        [start, mark.y],
        [Math.max(start, right), mark.y],
        [x - 3, y],
      ] as const;
      return [
        { key: `leader-${label.key}`, points, paint: label.colour, width: 0.75, dashed: right - start > 16 },
      ];
    }),
  };
}

function seriesText(label: EndLabel, x: number, y: number, { strong }: SizeMeasures): SceneText {
  const { key, lines, colour } = label;
  return { key: `end-${key}`, x, y, lines, anchor: 'start', font: strong, paint: `${colour}-text` };
}

/** Everything that is already drawn in the plot. */
export function obstaclesOf(frame: TrendFrame): Obstacles {
  return {
    boxes: frame.series.flatMap(({ marks }) => marks.map(({ shape }) => boxWithBand(shape))),
    segments: frame.series.flatMap(({ runs }) => runs.flatMap(({ points }) => segmentsOf(points))),
  };
}

/** Series of the same last wave, which share one column of labels; a series that ends alone is alone. */
export function byLastWave(series: TrendFrame['series']): TrendFrame['series'][] {
  const groups = new Map<string, TrendFrame['series']>();
  for (const each of series) {
    const wave = each.view.points.at(-1)?.point.waveSlug ?? '';
    groups.set(wave, [...(groups.get(wave) ?? []), each]);
  }
  return [...groups.values()];
}

/** Labels of series that stop at the same earlier wave in one column beside it, or null where one of them has no room. */
export function placeTogether(options: {
  series: TrendFrame['series'];
  labels: ReadonlyMap<string, EndLabel>;
  area: Box;
  obstacles: Obstacles;
  measures: SizeMeasures;
}): Placed | null {
  const { series, labels, area, obstacles, measures } = options;
  if (series.some(({ view }) => view.isFinal)) return null;
  const items = series.flatMap(({ view, marks }) => {
    const label = labels.get(view.key);
    const mark = marks.at(-1);
    return label && mark
      ? [{ label, mark, wanted: mark.y, extent: label.lines.length * lineHeight(measures.strong) }]
      : [];
  });
  const centres = spread(items, area.y, area.y + area.height);
  const ends = items.map(({ mark: { shape } }) => boxWithBand(shape)).map(({ x, width }) => x + width);
  const x = Math.max(...ends) + 7;
  const texts = items.map(({ label, mark }, index) =>
    seriesText(
      label,
      x,
      baselineFor(centres[index] ?? mark.y, measures.strong, label.lines.length),
      measures,
    ),
  );
  const isFar = items.some(
    ({ wanted }, index) => Math.abs((centres[index] ?? wanted) - wanted) > farthestTogether,
  );
  if (isFar || !texts.every((text) => contains(area, boxOfText(text)) && isFree(boxOfText(text), obstacles)))
    return null;
  obstacles.boxes.push(...texts.map(boxOfText));
  return { texts, lines: [] };
}

/** The label at its own last value inside the plot, or null where every place is taken. Adds itself to the obstacles. */
export function placeInPlot(options: {
  label: EndLabel;
  mark: SceneMark;
  isFinal: boolean;
  area: Box;
  obstacles: Obstacles;
  measures: SizeMeasures;
}): SceneText | null {
  const { label, mark, isFinal, area, obstacles, measures } = options;
  const box = boxWithBand(mark.shape);
  const height = label.lines.length * lineHeight(measures.strong);
  const above = box.y - height - 2;
  const below = box.y + box.height + 2;
  const beside = box.x + box.width + 7;
  const atEnd = Math.min(area.x + area.width, box.x + box.width) - label.width;
  const around = [
    [beside, mark.y - height / 2],
    [beside, above],
    [beside, below],
  ] as const;
  const overAndUnder = [
    [atEnd, above],
    [atEnd, below],
    [mark.x - label.width / 2, above],
    [mark.x - label.width / 2, below],
  ] as const;
  for (const [x, top] of isFinal ? overAndUnder : [...around, ...overAndUnder]) {
    const text = seriesText(label, x, top + ascent(measures.strong), measures);
    if (take(text, area, obstacles)) return text;
  }
  return null;
}

/** Values of earlier waves, where there is room over or under their marks; the first wave chooses first. */
export function valueTexts(
  frame: TrendFrame,
  area: Box,
  obstacles: Obstacles,
  { small }: SizeMeasures,
): SceneText[] {
  const earlier = frame.series.flatMap(({ marks }) => marks.slice(0, -1));
  return earlier
    .sort((a, b) => a.x - b.x)
    .flatMap((mark) => {
      const box = boxWithBand(mark.shape);
      const over = box.y - 3 - lineHeight(small) + ascent(small);
      const under = box.y + box.height + 1 + ascent(small);
      const half = textWidth(mark.point.valueText, small) / 2;
      const places = [over, under].map(
        (y): SceneText => ({
          key: `value-${mark.id}`,
          x: clamp(mark.x, area.x + half, area.x + area.width - half),
          y,
          lines: [mark.point.valueText],
          anchor: 'middle',
          font: small,
          paint: `${mark.colour}-text`,
        }),
      );
      const free = places.find((text) => take(text, area, obstacles));
      return free ? [free] : [];
    });
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function take(text: SceneText, area: Box, obstacles: Obstacles): boolean {
  const box = boxOfText(text);
  const withRoom = { ...box, x: box.x - 3, width: box.width + 6 };
  if (!contains(area, box) || !isFree(withRoom, obstacles)) return false;
  obstacles.boxes.push(withRoom);
  return true;
}
