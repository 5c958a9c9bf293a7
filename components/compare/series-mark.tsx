import type { ColourToken } from '@/lib/domain/charts/chart-spec';

/** A series' colour, for what stands beside the drawing. */
export function SeriesMark({ colour }: { colour: ColourToken }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block h-[0.2em] w-[1.1em] align-middle"
      style={{ background: `var(--chart-${colour})` }}
    />
  );
}
