import type { SceneMark } from '@/lib/domain/charts/scene';

/**
 * The mark to which a key leads from `id`: left and right follow the reading order, up and down go to the nearest mark that
 * way, Home and End to the first and last. Null for another key, or where there is nothing that way.
 */
export function neighbourOf(marks: readonly SceneMark[], id: string, key: string): SceneMark | null {
  const index = marks.findIndex((mark) => mark.id === id);
  const from = marks[index];
  if (!from) return null;
  switch (key) {
    case 'ArrowRight':
      return marks[index + 1] ?? null;
    case 'ArrowLeft':
      return marks[index - 1] ?? null;
    case 'Home':
      return marks[0] ?? null;
    case 'End':
      return marks.at(-1) ?? null;
    case 'ArrowUp':
      return nearest(
        marks.filter(({ y }) => y < from.y - 0.5),
        from,
      );
    case 'ArrowDown':
      return nearest(
        marks.filter(({ y }) => y > from.y + 0.5),
        from,
      );
    default:
      return null;
  }
}

/** Moving sideways counts four times: up and down should stay in their wave where they can. */
function nearest(marks: readonly SceneMark[], from: SceneMark): SceneMark | null {
  const cost = ({ x, y }: SceneMark) => 4 * Math.abs(x - from.x) + Math.abs(y - from.y);
  return marks.reduce<SceneMark | null>(
    (best, mark) => (best && cost(best) <= cost(mark) ? best : mark),
    null,
  );
}
