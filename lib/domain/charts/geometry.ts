import { type Box, overlaps, type Segment } from './scene';

/** The straight pieces between the corners of a line. */
export function segmentsOf(points: readonly (readonly [x: number, y: number])[]): Segment[] {
  return points.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    return { x1, y1, x2, y2 };
  });
}

/** Whether a segment passes through the inside of a box (Liang and Barsky's clipping). */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const clips: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ];
  for (const [along, room] of clips) {
    if (along === 0) {
      if (room <= 0) return false;
    } else if (along < 0) enter = Math.max(enter, room / along);
    else leave = Math.min(leave, room / along);
  }
  return enter < leave;
}

/** What words may not cover. */
export interface Obstacles {
  boxes: Box[];
  segments: Segment[];
}

/** Whether a box is clear of all obstacles. */
export function isFree(box: Box, { boxes, segments }: Obstacles): boolean {
  return !boxes.some((each) => overlaps(each, box)) && !segments.some((each) => crosses(each, box));
}
