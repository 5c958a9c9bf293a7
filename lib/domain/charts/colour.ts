import type { ColourToken } from '@/lib/domain/charts/chart-spec';
import type { OptionKind, Side } from '@/lib/domain/record/question';

/** What the colour of an option follows from; `key` is whatever its chart calls it by. */
export interface ColouredOption {
  key: string;
  kind: OptionKind;
  side: Side | null;
  position: number;
}

const categories = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'] as const satisfies readonly ColourToken[];

/**
 * The colour of every option of a question, the same in all its charts.
 *
 * Substantive options take the seven categories in the order of their positions; from the eighth on they share the quiet
 * `other`, since their names stand beside them. Options with a side are a scale: the outermost answers of each side are
 * strong, those nearer the middle soft, and a side with one answer is strong. Order of input does not matter.
 *
 * Yes (position 0), No (1), Don't know (2): c1, c2, unanswered.
 */
export function assignColours(options: readonly ColouredOption[]): ReadonlyMap<string, ColourToken> {
  const ordered = [...options].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
  const scale = scaleColours(ordered);
  let category = 0;
  const colours = new Map<string, ColourToken>();
  for (const option of ordered) {
    const onScale = scale.get(option.key);
    if (onScale) colours.set(option.key, onScale);
    else if (option.kind === 'substantive') colours.set(option.key, categories[category++] ?? 'other');
    else colours.set(option.key, colourOfKind(option.kind));
  }
  return colours;
}

function colourOfKind(kind: Exclude<OptionKind, 'substantive'>): ColourToken {
  if (kind === 'neutral') return 'neutral';
  return kind === 'other' || kind === 'none' ? 'other' : 'unanswered';
}

/** On a scale the positions run from one end to the other, so the answer farthest from the opposite side is the outermost. */
function scaleColours(ordered: readonly ColouredOption[]): Map<string, ColourToken> {
  const sides = ordered.filter((option) => option.side !== null);
  const colours = new Map<string, ColourToken>();
  const negative = sides.filter((option) => option.side === -1);
  const positive = sides.filter((option) => option.side === 1);
  if (negative.length === 0 && positive.length === 0) return colours;
  const negativeFirst = (negative[0]?.position ?? 0) <= (positive[0]?.position ?? 0);
  const outward = (answers: ColouredOption[], leads: boolean) => (leads ? answers : [...answers].reverse());
  for (const [rank, option] of outward(negative, negativeFirst).entries()) {
    colours.set(option.key, rank < strongOf(negative) ? 'n2' : 'n1');
  }
  for (const [rank, option] of outward(positive, !negativeFirst).entries()) {
    colours.set(option.key, rank < strongOf(positive) ? 'p2' : 'p1');
  }
  for (const option of sides) if (option.side === 0) colours.set(option.key, 'mid');
  return colours;
}

/** How many answers of a side are strong: half of them, rounded up. */
function strongOf(side: readonly ColouredOption[]): number {
  return Math.ceil(side.length / 2);
}
