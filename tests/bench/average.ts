import { averagePolls } from '../../lib/domain/statistics/poll-average';
import { Chance } from './chance';
import { median } from './median';
import { round2 } from './round2';

const sizes = [1_250, 2_500, 5_000, 10_000];
const houses = 5;
const days = 50 * 365;
const rounds = 5;

/**
 * Seconds to average waves of five houses over fifty years, those of the processor, which other work does not slow, and
 * by how much more memory the process has held since it began.
 */
export function measureAverage() {
  const before = process.resourceUsage().maxRSS;
  for (let round = 0; round < rounds; round += 1) timeOf(drawWaves(1_250)); // warms up
  let previous: number | null = null;
  return sizes.map((size) => {
    const waves = drawWaves(size);
    const times = Array.from({ length: rounds }, () => timeOf(waves));
    const processor = median(times.map((time) => time.processor));
    const ratio = previous === null ? null : round2(processor / previous);
    previous = processor;
    return {
      waves: size,
      seconds: round2(median(times.map(({ seconds }) => seconds))),
      'of the processor': round2(processor),
      'times half as many': ratio,
      'more memory, MB': Math.round((process.resourceUsage().maxRSS - before) / 1024),
    };
  });
}

function timeOf(waves: ReturnType<typeof drawWaves>): { seconds: number; processor: number } {
  const [start, startUsage] = [performance.now(), process.cpuUsage()];
  const average = averagePolls(waves);
  const { user, system } = process.cpuUsage(startUsage);
  if (average.kind !== 'smoothed' || average.waves.length !== waves.length)
    throw new Error(`Not all ${waves.length} waves were smoothed`);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
}

/** Waves whose fieldwork does not overlap that of another of the same house. */
function drawWaves(count: number) {
  const chance = new Chance(1957);
  const slot = (days * houses) / count;
  const effects = Array.from({ length: houses }, (_, house) => house - (houses - 1) / 2);
  const levels = [45];
  while (levels.length < days) levels.push((levels.at(-1) ?? 0) * 0.9995 + 0.0225 + 0.1 * chance.normal());
  return Array.from({ length: count }, (_, index) => {
    const house = index % houses;
    const length = chance.whole(1, Math.min(7, Math.floor(slot) - 1));
    const start = Math.floor(Math.floor(index / houses) * slot);
    const n = chance.whole(500, 1500);
    const p = ((levels[start] ?? 0) + (effects[house] ?? 0)) / 100;
    return {
      id: `wave-${index}`,
      house: `House ${house}`,
      startDay: isoDay(start),
      endDay: isoDay(start + length - 1),
      sharePct: (100 * chance.binomial(n, p)) / n,
      n,
    };
  });
}

function isoDay(index: number): string {
  return new Date(Date.UTC(1975, 0, 1 + index)).toISOString().slice(0, 10);
}
