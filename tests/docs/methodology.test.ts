import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nOf } from '@/lib/domain/reading/base-n';
import { deriveValid } from '@/lib/domain/reading/derived-valid';
import { estimateOf } from '@/lib/domain/record/placed';
import { findBase } from '@/lib/domain/record/question-view';
import { changeBetween } from '@/lib/domain/statistics/change';
import { shareInterval } from '@/lib/domain/statistics/interval';
import { leadOf, netOf } from '@/lib/domain/statistics/lead';
import { marginPts } from '@/lib/domain/statistics/margin';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '../samples/seed-register';

const methodology = readFileSync('docs/methodology.md', 'utf8').replace(/\s+/g, ' ');
const folder = 'lib/domain/statistics';
/** What is worked out: everything in the folder of statistics, and the modules that lead from the register to them. */
const statistics = [
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`),
  ...[
    'reading/base-n',
    'reading/change-between-waves',
    'reading/comparability',
    'reading/derived-valid',
    'reading/mode-family',
    'reading/question-average',
    'record/sum-check',
    'reading/uncertainty',
  ].map((name) => `lib/domain/${name}.ts`),
];
const exported = statistics.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => ({ file, name })),
);

describe('the methodology describes', () => {
  test.each(exported)('$name of $file', ({ name }) => {
    expect(methodology).toContain(`\`${name}\``);
  });

  test('more than a handful of functions, so that none is passed over in silence', () => {
    expect(exported.length).toBeGreaterThan(15);
  });
});

describe('the worked numbers are true of the register', () => {
  const { points } = wordsOf('en');
  const range = ({ lowPts, highPts }: { lowPts: number; highPts: number }) =>
    `${points(lowPts, 1)} to ${points(highPts, 1)}`;
  const shareOf = (slug: string, wave: string, label: string) => {
    const asked = seedQuestion(slug).items.find(({ sheet }) => sheet.slug === wave);
    const base = asked && findBase(asked.item, { base: 'all', dimension: null, group: null });
    const estimate = base && estimateOf(base, label);
    const n = asked && base ? nOf({ ...asked, base }) : null;
    if (!asked || !estimate || !n || !('value' in n)) throw new Error(`${wave} has no ${label}`);
    return { sharePct: estimate.value, n: n.value };
  };
  const attack = (wave: string) => shareOf('russia-attack-kazakhstan', wave, 'Possible');
  const ukraine = (wave: string) => shareOf('side-war-ukraine', wave, 'Ukraine');

  test('of an interval and a margin', () => {
    const { lowPct, highPct } = shareInterval(attack('demoscope-2023-05'));
    const interval = `${points(lowPct, 1)} to ${points(highPct, 1)}%`;
    expect(methodology).toContain(`15% of 1,100 people in Kazakhstan thought a Russian attack possible`);
    expect(methodology).toContain(`in May 2023 means ${interval}`);
    expect(methodology).toContain(`it is ±${points(marginPts(attack('demoscope-2023-05')), 1)};`);
  });

  test('of a lead', () => {
    const [democrats, others] = ['Democratic Party', "Mongolian People's Revolutionary Party"].map((party) =>
      shareOf('party-vote', 'sant-maral-2009-04', party),
    );
    if (!democrats || !others) throw new Error('a party is missing');
    const lead = leadOf({ ...democrats, otherPct: others.sharePct });
    expect(methodology).toContain(
      `${democrats.sharePct} to ${others.sharePct}% of 1,240 people: ${points(lead.leadPts, 1)} points, ${range(lead)}`,
    );
    const net = netOf({ positivePct: [20, 30], negativePct: [25, 10], n: 1000 });
    expect(methodology).toContain(`a net of +${net.leadPts} points, ${range(net)}`);
  });

  test('of two changes', () => {
    const up = changeBetween(attack('demoscope-2022-11'), attack('demoscope-2023-05'));
    expect(methodology).toContain(`+${points(up.changePts, 1)} points, ${range(up)}`);
    const down = changeBetween(ukraine('demoscope-2022-11'), ukraine('demoscope-2023-05'));
    expect(methodology).toContain(`${points(down.changePts, 1)} points, ${range(down)}`);
  });

  test('of valid answers that follow', () => {
    const turnout = seedQuestion('would-vote').items[1];
    const derived = turnout && deriveValid(turnout);
    expect(methodology).toContain(`so ${points(derived?.shares[0]?.sharePct ?? 0, 1)}% of valid answers`);
  });
});
