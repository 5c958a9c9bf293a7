import type { MarkShape, SceneMark } from '@/lib/domain/charts/scene';
import { GlyphDrawing } from './glyph-drawing';
import { cssPaint, round } from './paint';

/** A value as it is drawn, in the page and in the live chart alike. */
export function MarkDrawing({ mark }: { mark: SceneMark }) {
  if (!mark.pale) return <ShapeDrawing mark={mark} />;
  return (
    <g opacity={0.4}>
      <ShapeDrawing mark={mark} />
    </g>
  );
}

function ShapeDrawing({ mark: { shape, colour } }: { mark: SceneMark }) {
  const paint = cssPaint(colour);
  switch (shape.form) {
    case 'stroke':
      return <StrokeDrawing shape={shape} paint={paint} />;
    case 'dot':
      return <DotDrawing shape={shape} paint={paint} />;
    case 'bar':
      return <BarDrawing shape={shape} paint={paint} />;
    case 'glyph':
      return (
        <>
          <GlyphDrawing {...shape} colour={paint} isBroken={shape.hollow} />
          {shape.arrow && (
            <SideArrow x={shape.x} y={shape.y} reach={shape.radius + 2} arrow={shape.arrow} paint={paint} />
          )}
        </>
      );
  }
}

type ShapeOf<Form extends MarkShape['form']> = Extract<MarkShape, { form: Form }>;

function StrokeDrawing({ shape, paint }: { shape: ShapeOf<'stroke'>; paint: string }) {
  const { x1, x2, y, arrow, about, hollow, band } = shape;
  const middle = (x1 + x2) / 2;
  return (
    <>
      {band && <VerticalBand x={middle} band={band} paint={paint} />}
      <path
        d={`M${round(x1 + 1.5)} ${round(y)}H${round(x2 - 1.5)}`}
        stroke={paint}
        strokeWidth={3.5}
        strokeLinecap={about ? undefined : 'round'}
        strokeDasharray={about ? '4 2.5' : undefined}
      />
      {hollow && (
        <path
          d={`M${round(x1 + 1.5)} ${round(y)}H${round(x2 - 1.5)}`}
          stroke="var(--chart-paper)"
          strokeWidth={1.5}
          strokeLinecap="round"
        />
      )}
      {arrow && <UprightArrow x={middle} y={y} arrow={arrow} paint={paint} />}
    </>
  );
}

function DotDrawing({ shape, paint }: { shape: ShapeOf<'dot'>; paint: string }) {
  const { x, y, radius, arrow, about, band } = shape;
  const hollow = shape.hollow || about || arrow !== null;
  return (
    <>
      {band && <VerticalBand x={x} band={band} paint={paint} />}
      <circle
        cx={round(x)}
        cy={round(y)}
        r={radius}
        fill={hollow ? 'var(--chart-paper)' : paint}
        stroke={hollow ? paint : undefined}
        strokeWidth={hollow ? 1.5 : undefined}
      />
      {arrow && <UprightArrow x={x} y={y} arrow={arrow} paint={paint} />}
    </>
  );
}

/** The value lies somewhere that way. */
function UprightArrow({ x, y, arrow, paint }: { x: number; y: number; arrow: 'up' | 'down'; paint: string }) {
  const way = arrow === 'up' ? -1 : 1;
  const d = `M${round(x)} ${round(y + 3 * way)}v${8 * way}m-4 ${-4 * way}l4 ${4 * way}l4 ${-4 * way}`;
  return <path d={d} fill="none" stroke={paint} strokeWidth={1.75} />;
}

function VerticalBand(props: { x: number; band: NonNullable<ShapeOf<'dot'>['band']>; paint: string }) {
  const { x, band, paint } = props;
  return (
    <path
      d={`M${round(x)} ${round(band.from)}V${round(band.to)}`}
      stroke={paint}
      strokeWidth={7}
      strokeOpacity={0.26}
      strokeDasharray={band.dashed ? '2 3' : undefined}
    />
  );
}

function BarDrawing({ shape, paint }: { shape: ShapeOf<'bar'>; paint: string }) {
  const { x, y, width, height, arrow, about, hollow, band, parted } = shape;
  const open = hollow || about || arrow === 'left';
  const right = x + width;
  const middle = y + height / 2;
  return (
    <>
      <rect
        x={round(open ? x + 0.75 : x)}
        y={round(open ? y + 0.75 : y)}
        width={round(Math.max(0, open ? width - 1.5 : width))}
        height={round(open ? height - 1.5 : height)}
        fill={paint}
        fillOpacity={hollow ? 0 : open ? 0.4 : undefined}
        stroke={open ? paint : parted ? 'var(--chart-paper)' : undefined}
        strokeWidth={open ? 1.5 : undefined}
        strokeDasharray={about ? '4 3' : undefined}
      />
      {arrow && <SideArrow x={right} y={middle} reach={3} arrow={arrow} paint={paint} />}
      {band && (
        <path
          d={`M${round(band.from)} ${round(middle)}H${round(band.to)}`}
          stroke="var(--chart-ink)"
          strokeWidth={7}
          strokeOpacity={0.34}
          strokeDasharray={band.dashed ? '2 3' : undefined}
        />
      )}
    </>
  );
}

function SideArrow(props: { x: number; y: number; reach: number; arrow: 'left' | 'right'; paint: string }) {
  const { x, y, reach, arrow, paint } = props;
  const [tail, way] = arrow === 'right' ? [x + reach, 1] : [x + reach + 8, -1];
  const d = `M${round(tail)} ${round(y)}h${8 * way}m${-4 * way} -4l${4 * way} 4l${-4 * way} 4`;
  return <path d={d} fill="none" stroke={paint} strokeWidth={1.75} />;
}
