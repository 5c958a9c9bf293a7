import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '../../lib/data/db';
import { publishSample } from '../samples/publish-sample';
import { median } from './median';

const rounds = 9;
const longestMs = 60_000;

/** Milliseconds from a write of another process, which is this one, to the first answer of the site that shows it. */
export async function measureFollowing(origin: string, databaseUrl: string) {
  const db = await openDatabase(databaseUrl);
  try {
    const times: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const path = `/waves/bench-${round}`;
      await fetch(origin + path); // kept as missing until the change is noticed
      await publishSample(db, {
        wave: `bench-${round}`,
        wave_title: `Bench, round ${round}`,
        pollster: 'Bench Polls',
        country: 'MN',
        question: 'would-vote',
        question_title: 'Would take part if elections were held tomorrow',
        topic: 'Elections',
        option: 'Yes',
        value: String(50 + round),
      });
      const writtenAt = performance.now();
      while (!(await fetch(origin + path)).ok) {
        if (performance.now() - writtenAt > longestMs) throw new Error(`${path} does not show`);
        await setTimeout(20);
      }
      times.push(performance.now() - writtenAt);
    }
    return [
      {
        'shows after, median ms': Math.round(median(times)),
        'slowest ms': Math.round(Math.max(...times)),
        'of the two seconds': Math.round((median(times) / 2000) * 100) / 100,
      },
    ];
  } finally {
    await db.$disconnect();
  }
}
