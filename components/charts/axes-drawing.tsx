import type { Scene, SceneText } from '@/lib/domain/charts/scene';
import { xTickTexts, yTickTexts } from '@/lib/domain/charts/scene-axis';
import { round } from './paint';
import { TextLines, textLook } from './text-drawing';

/** Grid, axis lines and the words at their ticks. */
export function AxesDrawing({ scene }: { scene: Scene }) {
  return (
    <g>
      <path d={gridPath(scene)} fill="none" stroke="var(--chart-grid)" />
      <TickTexts texts={xTickTexts(scene)} />
      <TickTexts texts={yTickTexts(scene)} />
    </g>
  );
}

/** The words of one axis, which look alike: what they share is said once. */
function TickTexts({ texts }: { texts: SceneText[] }) {
  const [first] = texts;
  return (
    first && (
      <g {...textLook(first)}>
        {texts.map((text) => (
          <text key={text.key} x={round(text.x)} y={round(text.y)}>
            <TextLines text={text} />
          </text>
        ))}
      </g>
    )
  );
}

/** The line on which values stand: over the marks so that bars begin at it, on a scale under them so that it crosses no value. */
export function BaselineDrawing({ scene }: { scene: Scene }) {
  return <path d={baselinePath(scene)} fill="none" stroke="var(--chart-quiet)" />;
}

function gridPath({ plot, xAxis, yAxis }: Scene): string {
  const bottom = round(plot.y + plot.height);
  const upright = xAxis.grid ? xAxis.ticks.map(({ at }) => `M${round(at)} ${round(plot.y)}V${bottom}`) : [];
  const level = yAxis.grid
    ? yAxis.ticks.map(({ at }) => `M${round(plot.x)} ${round(at)}H${round(plot.x + plot.width)}`)
    : [];
  return [...upright, ...level].join('');
}

function baselinePath({ kind, plot, xAxis, baselines }: Scene): string {
  const bottom = round(plot.y + plot.height);
  const ticks = kind === 'trend' ? xAxis.ticks.map(({ at }) => `M${round(at)} ${bottom}v5`) : [];
  const lines = baselines.map(({ x1, y1, x2, y2 }) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`);
  return [...lines, ...ticks].join('');
}
