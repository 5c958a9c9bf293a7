import { describe, expect, test } from 'vitest';
import { estimateOf, type PlacedEstimate } from '@/lib/domain/record/placed';
import { findBase } from '@/lib/domain/record/question-view';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { seedQuestion } from '@/tests/samples/seed-register';
import { changeBetweenWaves } from './change-between-waves';

/** An answer of all respondents in the wave of this number among a question's waves, with some metadata replaced. */
function placed(
  slug: string,
  wave: number,
  label: string,
  disclosure: Partial<WaveSheet['disclosure']> = {},
): PlacedEstimate {
  const asked = seedQuestion(slug).items[wave];
  const base = asked && findBase(asked.item, { base: 'all', dimension: null, group: null });
  const estimate = base && estimateOf(base, label);
  if (!asked || !base || !estimate) throw new Error(`${slug} has no ${label} in wave ${wave}`);
  const sheet = { ...asked.sheet, disclosure: { ...asked.sheet.disclosure, ...disclosure } };
  return { sheet, item: asked.item, base, estimate };
}

describe('from one wave to the next', () => {
  test('a possible attack on Kazakhstan is up by more than sampling error, as far as the sources say', () => {
    const change = changeBetweenWaves(
      placed('russia-attack-kazakhstan', 0, 'Possible'),
      placed('russia-attack-kazakhstan', 1, 'Possible'),
    );
    expect(change).toMatchObject({ kind: 'stated', verdict: 'larger', isTiny: false, withheld: null });
    expect(change.comparability).toEqual({ verdict: 'unknown', differsIn: [], notKnown: ['wording'] });
    expect(change.difference).toEqual({
      changePts: expect.closeTo(6.7, 10),
      lowPts: expect.closeTo(4.038, 3),
      highPts: expect.closeTo(9.379, 3),
      chance: expect.closeTo(0.0000013, 6),
    });
  });

  test('support of Ukraine is the same within sampling error', () => {
    const change = changeBetweenWaves(
      placed('side-war-ukraine', 1, 'Ukraine'),
      placed('side-war-ukraine', 2, 'Ukraine'),
    );
    expect(change).toMatchObject({ kind: 'stated', verdict: 'within' });
    expect(change.difference?.changePts).toBeCloseTo(-0.9, 10);
    expect(change.difference?.lowPts).toBeLessThan(0);
    expect(change.difference?.highPts).toBeGreaterThan(0);
  });

  test('turnout of other places is a difference, and not said to be a change', () => {
    const change = changeBetweenWaves(placed('would-vote', 0, 'Yes'), placed('would-vote', 1, 'Yes'));
    expect(change).toMatchObject({ kind: 'indicative', verdict: 'cannot', withheld: null });
    expect(change.comparability.differsIn).toEqual(['universe']);
    expect(change.difference?.changePts).toBeCloseTo(-2.6, 10);
  });

  test('“more than 85%” has no difference to anything', () => {
    const change = changeBetweenWaves(placed('would-vote', 2, 'Yes'), placed('would-vote', 3, 'Yes'));
    expect(change).toMatchObject({ difference: null, kind: 'withheld', verdict: 'cannot' });
    expect(change.withheld).toEqual({ kind: 'withheld', because: 'inexact', missing: null, side: 'current' });
  });

  test('an earlier wave without n takes away what can be said', () => {
    const [before, after] = [
      placed('side-war-ukraine', 1, 'Ukraine', { sampleSize: { missing: 'not_stated' } }),
      placed('side-war-ukraine', 2, 'Ukraine'),
    ];
    expect(changeBetweenWaves(before, after).withheld).toMatchObject({
      because: 'n_unknown',
      side: 'previous',
    });
  });

  test('on a tiny base nothing is said, however large the difference', () => {
    const change = changeBetweenWaves(
      placed('russia-attack-kazakhstan', 0, 'Possible', { sampleSize: { value: 29 } }),
      placed('russia-attack-kazakhstan', 1, 'Impossible'),
    );
    expect(change.difference?.lowPts).toBeGreaterThan(0);
    expect([change.verdict, change.isTiny]).toEqual(['cannot', true]);
  });
});
