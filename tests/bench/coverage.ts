import { changeBetween } from '../../lib/domain/statistics/change';
import { type AverageDay, averagePolls } from '../../lib/domain/statistics/poll-average';
import { Chance } from './chance';
import { round2 } from './round2';

const truths = 2000;

/** A public opinion that is known, and the waves that houses with known effects draw from it. */
type Truth = { levels: number[]; waves: Parameters<typeof averagePolls>[0] };

/** How often what is drawn holds the truth that it was drawn from. 95% is meant, 93 to 97 is good. */
export function measureCoverage() {
  return [coverageOfBand(), coverageOfChange()];
}

function coverageOfBand() {
  const chance = new Chance(2012);
  let [held, drawn, width, last] = [0, 0, 0, 0];
  for (let round = 0; round < truths; round += 1) {
    const { levels, waves } = drawTruth(chance);
    const average = averagePolls(waves);
    if (average.kind !== 'smoothed') throw new Error(`${waves.length} waves were not smoothed`);
    for (const day of average.days) {
      held += Number(holds(day, levels));
      width += day.highPct - day.lowPct;
    }
    drawn += average.days.length;
    const latest = average.days.at(-1);
    if (latest) last += Number(holds(latest, levels));
  }
  return {
    what: `95% band of the average, ${truths} truths`,
    'coverage, %': round2((100 * held) / drawn),
    'of the latest day, %': round2((100 * last) / truths),
    'mean width, points': round2(width / drawn),
  };
}

function holds({ day, lowPct, highPct }: AverageDay, levels: readonly number[]): boolean {
  const truth = levels[dayIndex(day)] ?? Number.NaN;
  return lowPct <= truth && truth <= highPct;
}

const dayMs = 86_400_000;
const firstMs = Date.UTC(2024, 0, 1);

function dayIndex(day: string): number {
  return Math.round((Date.parse(day) - firstMs) / dayMs);
}

function isoDay(index: number): string {
  return new Date(firstMs + index * dayMs).toISOString().slice(0, 10);
}

function drawTruth(chance: Chance): Truth {
  const days = chance.whole(150, 400);
  const perDay = 0.1 + 0.3 * chance.uniform();
  const levels = [20 + 50 * chance.uniform()];
  while (levels.length < days) levels.push((levels.at(-1) ?? 0) + perDay * chance.normal());
  const effects = drawEffects(chance, chance.whole(4, 5));
  const waves = effects.flatMap((effect, house) => {
    const count = chance.whole(5, 12);
    const slot = Math.floor(days / count);
    return Array.from({ length: count }, (_, index) => {
      const length = chance.whole(1, Math.min(7, slot));
      const start = index * slot + chance.whole(0, slot - length);
      const n = chance.whole(400, 1500);
      const mean = levels.slice(start, start + length).reduce((sum, level) => sum + level / length, 0);
      const p = Math.min(1, Math.max(0, (mean + effect) / 100));
      return {
        id: `${house}-${index}`,
        house: `House ${house}`,
        startDay: isoDay(start),
        endDay: isoDay(start + length - 1),
        sharePct: (100 * chance.binomial(n, p)) / n,
        n,
      };
    });
  });
  return { levels, waves };
}

/** Effects with a standard deviation of 1.5 points that sum to zero. */
function drawEffects(chance: Chance, houses: number): number[] {
  const raw = Array.from({ length: houses }, () => 1.5 * chance.normal());
  const mean = raw.reduce((sum, effect) => sum + effect / houses, 0);
  return raw.map((effect) => effect - mean);
}

/** Two waves of a known change, each of its own number of interviews, shares near 0 and 100 among them. */
function coverageOfChange() {
  const chance = new Chance(1998);
  let [held, width] = [0, 0];
  for (let round = 0; round < truths; round += 1) {
    const [before, after] = [chance.uniform(), chance.uniform()];
    const draw = (p: number) => {
      const n = chance.whole(100, 1500);
      return { sharePct: (100 * chance.binomial(n, p)) / n, n };
    };
    const { lowPts, highPts } = changeBetween(draw(before), draw(after));
    const truth = 100 * (after - before);
    held += Number(lowPts <= truth && truth <= highPts);
    width += highPts - lowPts;
  }
  return {
    what: `95% interval of a change, ${truths} truths`,
    'coverage, %': round2((100 * held) / truths),
    'of the latest day, %': '',
    'mean width, points': round2(width / truths),
  };
}
