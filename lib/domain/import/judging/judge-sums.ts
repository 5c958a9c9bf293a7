import type { SumCheck } from '@/lib/domain/record/sum-check';
import type { TableIssue } from '@/lib/domain/results/results-csv';

/** A base whose shares do not add up to 100 within rounding. */
type OddSum = { line: number; sumPct: number; of: string };

/** How many bases have a sum, and those whose sum is odd. */
type Tally = { counted: number; over: OddSum[]; short: OddSum[] };
type Direction = 'over' | 'short';

/** So many bases show what is usual. */
const fewest = 20;

const reasons = {
  over: {
    each: 'more than rounding explains; nothing is rescaled',
    usual: 'more than rounding explains, as where several answers may be given; nothing is rescaled',
  },
  short: {
    each: 'less than rounding explains; the rest counts as not reported, and nothing is rescaled',
    usual: 'less than rounding explains: not all answers are in the file; nothing is rescaled',
  },
} as const;

/**
 * Warnings of sums outside rounding: one for each base, or one in all where most bases of the file or of a question are
 * like that, as where some answers are not in the file, or several answers were allowed. Nothing is rescaled.
 */
export class SumJudge {
  /** Of all respondents and of groups apart: groups often have fewer answers printed. */
  private readonly files = { all: newTally(), groups: newTally() };
  private readonly questions = new Map<string, Tally>();

  add(base: { line: number; check: SumCheck; question: string; isGroup: boolean; of: string }): void {
    const { line, check, question, isGroup, of } = base;
    const { verdict, sumPct } = check;
    if (verdict === 'unknown' || sumPct === null) return;
    const key = `${isGroup} ${question}`;
    const ofQuestion = this.questions.get(key) ?? newTally();
    this.questions.set(key, ofQuestion);
    for (const tally of [this.files[isGroup ? 'groups' : 'all'], ofQuestion]) {
      tally.counted += 1;
      if (verdict !== 'whole') tally[verdict].push({ line, sumPct, of });
    }
  }

  finish(): TableIssue[] {
    return (['over', 'short'] as const).flatMap((direction) =>
      [true, false].flatMap((isGroup) => {
        const file = this.files[isGroup ? 'groups' : 'all'];
        if (isUsual(file, direction)) return [usualWarning(file, direction)];
        return [...this.questions]
          .filter(([key]) => key.startsWith(`${isGroup} `))
          .flatMap(([, tally]) =>
            isUsual(tally, direction) ? [usualWarning(tally, direction)] : eachWarning(tally, direction),
          );
      }),
    );
  }
}

function newTally(): Tally {
  return { counted: 0, over: [], short: [] };
}

function isUsual(tally: Tally, direction: Direction): boolean {
  return tally.counted >= fewest && tally[direction].length > tally.counted / 2;
}

function usualWarning(tally: Tally, direction: Direction): TableIssue {
  const odd = tally[direction];
  const sums = odd.map(({ sumPct }) => sumPct);
  const least = sums.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = sums.reduce((a, b) => Math.max(a, b), 0);
  const reason = `the shares of ${odd.length} of ${tally.counted} bases add up to sums of ${least} to ${most}, ${reasons[direction].usual}; the first is ${odd[0]?.of}`;
  return warning(odd[0]?.line ?? 1, odd[0]?.sumPct ?? 0, reason);
}

function eachWarning(tally: Tally, direction: Direction): TableIssue[] {
  return tally[direction].map(({ line, sumPct, of }) =>
    warning(line, sumPct, `the shares of ${of} add up to ${sumPct}, ${reasons[direction].each}`),
  );
}

function warning(line: number, sumPct: number, reason: string): TableIssue {
  return { line, column: 'value', value: String(sumPct), reason };
}
