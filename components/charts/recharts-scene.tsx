import { Bar, CartesianGrid, ComposedChart, Line, Scatter, XAxis, YAxis } from 'recharts';
import type { Scene, SceneAxis } from '@/lib/domain/charts/scene';
import { xTickTexts, yTickTexts } from '@/lib/domain/charts/scene-axis';
import { ActiveMark } from './active-mark';
import { BaselineDrawing } from './axes-drawing';
import { BackdropDrawing } from './backdrop-drawing';
import { FrontDrawing } from './front-drawing';
import { cssPaint, runWidth } from './paint';
import { TextDrawing } from './text-drawing';

/** A datum as Recharts wants it: its axis values, the y of a run also under the run's own key. */
type Datum = Record<string, string | number>;

/** The chart drawn by Recharts on the axes of the layout, so that it covers the still drawing to the pixel. */
export function RechartsScene(props: { scene: Scene; patternId: string; title: string; desc: string }) {
  const { scene, patternId, title, desc } = props;
  const { width, height, plot, xAxis, yAxis, marks, runs } = scene;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const isBars = scene.kind === 'bars' || scene.kind === 'likert';
  const points = marks.map(({ id, x, y }): Datum => ({ id, x: xValue(x, scene), y: yValue(y, scene) }));
  const lines = runs.flatMap(({ points: corners }, run): Datum[] =>
    corners.map(([x, y], index) => ({
      id: `${run} ${index}`,
      x: xValue(x, scene),
      y: yValue(y, scene),
      [`run-${run}`]: yValue(y, scene),
    })),
  );
  const drawMark = (props: { payload?: { id?: unknown } }) => {
    const mark = byId.get(String(props.payload?.id));
    return mark ? <ActiveMark mark={mark} /> : <g />;
  };
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{ top: plot.y, left: 0, right: width - plot.x - plot.width, bottom: 0 }}
      layout={isBars ? 'vertical' : 'horizontal'}
      data={isBars ? points : lines}
      style={{ width: '100%', height: 'auto' }}
      accessibilityLayer={false}
      role="group"
      title={title}
      desc={desc}
    >
      <CartesianGrid
        zIndex={0}
        horizontal={yAxis.grid}
        vertical={xAxis.grid}
        horizontalValues={yAxis.ticks.map(({ value }) => value)}
        verticalValues={xAxis.ticks.map(({ value }) => value)}
        stroke="var(--chart-grid)"
      />
      <XAxis
        {...axisProps(xAxis)}
        dataKey="x"
        height={height - plot.y - plot.height}
        tick={({ index }: { index: number }) => <TickText text={xTickTexts(scene)[index]} />}
      />
      {isBars ? (
        <YAxis type="category" dataKey="id" width={plot.x} tick={false} axisLine={false} />
      ) : (
        <YAxis
          {...axisProps(yAxis)}
          dataKey="y"
          width={plot.x}
          tick={({ index }: { index: number }) => <TickText text={yTickTexts(scene)[index]} />}
        />
      )}
      <BackdropDrawing scene={scene} patternId={patternId} />
      {runs.map(({ key, colour, strong }, run) => (
        <Line
          key={key}
          zIndex={0}
          dataKey={`run-${run}`}
          type="linear"
          stroke={cssPaint(colour)}
          strokeWidth={runWidth(strong)}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      {scene.kind === 'likert' && <BaselineDrawing scene={scene} />}
      {isBars ? (
        <Bar zIndex={0} dataKey="x" shape={drawMark} isAnimationActive={false} />
      ) : (
        <Scatter zIndex={0} data={points} dataKey="y" shape={drawMark} isAnimationActive={false} />
      )}
      {scene.kind !== 'likert' && <BaselineDrawing scene={scene} />}
      <FrontDrawing scene={scene} patternId={patternId} />
    </ComposedChart>
  );
}

function axisProps({ domain, ticks }: SceneAxis) {
  return {
    type: 'number' as const,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    interval: 0 as const,
    axisLine: false,
    tickLine: false,
  };
}

function TickText({ text }: { text: ReturnType<typeof xTickTexts>[number] | undefined }) {
  return text ? <TextDrawing text={text} /> : <g />;
}

function xValue(x: number, { plot, xAxis: { domain } }: Scene): number {
  return domain[0] + ((x - plot.x) / plot.width) * (domain[1] - domain[0]);
}

function yValue(y: number, { plot, yAxis: { domain } }: Scene): number {
  return domain[0] + ((plot.y + plot.height - y) / plot.height) * (domain[1] - domain[0]);
}
