import type { SceneHatch } from '@/lib/domain/charts/scene';
import { round } from './paint';

/** Thin lines aslant: the look of everything that is not reported. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V6" stroke="var(--chart-unanswered)" strokeWidth={2} />
      </pattern>
    </defs>
  );
}

/** A hatched bar. A torn one has no right edge, since nobody knows where it ends. */
export function HatchDrawing({ hatch, patternId }: { hatch: SceneHatch; patternId: string }) {
  const x = round(hatch.x);
  const y = round(hatch.y);
  const right = round(hatch.x + hatch.width);
  const bottom = round(hatch.y + hatch.height);
  if (!hatch.torn) {
    const d = `M${x} ${y}H${right}V${bottom}H${x}z`;
    return <path d={d} fill={`url(#${patternId})`} stroke="var(--chart-unanswered)" strokeWidth={0.75} />;
  }
  const teeth = 4;
  const tooth = round(hatch.height / teeth / 2);
  const edge = Array.from({ length: teeth }, () => `l-6 ${tooth}l6 ${tooth}`).join('');
  return (
    <>
      <path d={`M${x} ${y}H${right}${edge}H${x}z`} fill={`url(#${patternId})`} />
      <path
        d={`M${right} ${y}H${x}V${bottom}H${right}`}
        fill="none"
        stroke="var(--chart-unanswered)"
        strokeWidth={0.75}
      />
    </>
  );
}
