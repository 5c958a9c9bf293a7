import { createContext, memo, type ReactNode, use } from 'react';
import { boxOfShape } from '@/lib/domain/charts/mark-box';
import type { Box, SceneMark } from '@/lib/domain/charts/scene';
import { MarkDrawing } from './mark-drawing';
import { round } from './paint';

/** What the reader points at: the mark that the Tab key finds, and the marks that are lit. */
export interface Attention {
  tabStop: string | null;
  isLit: (mark: SceneMark) => boolean;
}

const AttentionContext = createContext<Attention>({ tabStop: null, isLit: () => false });

/** Hands the reader's attention to the marks without drawing the axes anew. */
export function AttentionProvider({ attention, children }: { attention: Attention; children: ReactNode }) {
  return <AttentionContext value={attention}>{children}</AttentionContext>;
}

/** A mark that can be pointed at, tabbed to and lit from its row in the table. */
export function ActiveMark({ mark }: { mark: SceneMark }) {
  const { tabStop, isLit } = use(AttentionContext);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a value is a picture to read, reached by arrow keys
    <g
      className="chart-point"
      data-mark={mark.id}
      data-active={isLit(mark) ? '' : undefined}
      role="img"
      aria-label={mark.point.tip.join(', ')}
      tabIndex={tabStop === mark.id ? 0 : -1}
    >
      <Inside mark={mark} />
    </g>
  );
}

/** Unchanged by the reader's attention, and so not drawn again for it. */
const Inside = memo(function Inside({ mark }: { mark: SceneMark }) {
  return (
    <>
      <rect {...edges(mark.hit, 0)} fill="transparent" />
      <MarkDrawing mark={mark} />
      <rect className="chart-ring" {...edges(boxOfShape(mark.shape), 4)} rx={3} />
    </>
  );
});

/** The attributes of a rectangle that leaves `room` on all sides of a box. */
function edges({ x, y, width, height }: Box, room: number) {
  return {
    x: round(x - room),
    y: round(y - room),
    width: round(width + 2 * room),
    height: round(height + 2 * room),
  };
}
