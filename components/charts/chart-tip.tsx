import type { Scene, SceneMark } from '@/lib/domain/charts/scene';

/**
 * What is known of a value, beside its mark. It opens towards the middle of the chart, so that it stays inside the box.
 * The mark's own label says the same to those who hear the page.
 */
export function ChartTip({ scene, mark }: { scene: Scene; mark: SceneMark }) {
  const left = mark.x / scene.width;
  const top = mark.y / scene.height;
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
  const sideways =
    left <= 0.5
      ? { left: percent(left), maxInlineSize: percent(1 - left) }
      : { right: percent(1 - left), maxInlineSize: percent(left) };
  const upright =
    top > 0.5 && scene.height > 200
      ? { bottom: percent(1 - (mark.hit.y - 4) / scene.height) }
      : { top: percent((mark.hit.y + mark.hit.height + 4) / scene.height) };
  return (
    <div className="chart-tip" aria-hidden="true" style={{ ...sideways, ...upright }}>
      {mark.point.tip.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
