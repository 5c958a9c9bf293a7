import { describe, expect, test } from 'vitest';
import type { Base } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { seedQuestion } from '@/tests/samples/seed-register';
import { compareItems } from './comparability';
import { modeFamily } from './mode-family';

type Change = {
  sheet?: Partial<WaveSheet>;
  disclosure?: Partial<WaveSheet['disclosure']>;
  item?: Partial<Item>;
};

/** Party vote, 2009, with everything known that is compared, and with some of it replaced. */
function placed(
  kind: string,
  { sheet, disclosure, item }: Change = {},
  base: Partial<Base> = {},
): PlacedBase {
  const { first, base: baseOf } = seedQuestion('party-vote');
  const known = {
    universe: { value: 'Mongolian adults' },
    mode: { value: 'face-to-face' },
    ...disclosure,
  };
  return {
    sheet: { ...first.sheet, ...sheet, disclosure: { ...first.sheet.disclosure, ...known } },
    item: { ...first.item, wording: { value: { text: 'Which party?', language: 'en' } }, ...item },
    base: { ...baseOf(kind), ...base },
  };
}

const wording = (text: string, language: string | null) => ({ wording: { value: { text, language } } });

describe('two waves can be compared', () => {
  test('where country, wording, options, base, universe, mode and pollster agree', () => {
    expect(compareItems(placed('all'), placed('all'))).toEqual({
      verdict: 'comparable',
      differsIn: [],
      notKnown: [],
    });
    expect(compareItems(placed('valid'), placed('valid')).verdict).toBe('comparable');
  });

  test('where only case, spacing and quotation marks differ in words', () => {
    const other = placed('all', {
      item: wording(' which  PARTY ', 'en'),
      disclosure: { universe: { value: 'mongolian Adults.' }, mode: { value: 'Personal interviews (CAPI)' } },
    });
    expect(compareItems(placed('all'), other).verdict).toBe('comparable');
  });
});

describe('two waves differ', () => {
  const everything = placed('all').base.estimates;
  const renamed = everything.map((estimate, index) =>
    index === 0 ? { ...estimate, option: { ...estimate.option, label: 'A new party' } } : estimate,
  );
  test.each([
    { aspect: 'country', other: placed('all', { sheet: { country: 'KZ' } }) },
    { aspect: 'wording', other: placed('all', { item: wording('Whom do you trust?', 'en') }) },
    { aspect: 'options', other: placed('all', {}, { estimates: renamed }) },
    { aspect: 'base', other: placed('all', {}, { groupDimension: 'Settlement', group: 'Ulaanbaatar' }) },
    { aspect: 'universe', other: placed('all', { disclosure: { universe: { value: 'Voters' } } }) },
    { aspect: 'mode', other: placed('all', { disclosure: { mode: { value: 'CATI' } } }) },
    {
      aspect: 'pollster',
      other: placed('all', { disclosure: { pollsters: { value: [{ slug: 'mec', name: 'MEC' }] } } }),
    },
  ])('in $aspect, whichever is first', ({ aspect, other }) => {
    const expected = { verdict: 'differs', differsIn: [aspect], notKnown: [] };
    expect(compareItems(placed('all'), other)).toEqual(expected);
    expect(compareItems(other, placed('all'))).toEqual(expected);
  });

  test('in base, where valid percents leave other answers out', () => {
    const [first, ...rest] = placed('valid').base.estimates;
    const narrower = placed('valid', {}, { estimates: rest });
    expect(first).toBeDefined();
    expect(compareItems(placed('valid'), narrower).differsIn).toContain('base');
    expect(compareItems(placed('valid'), placed('all')).differsIn).toContain('base');
  });

  test('in several things, of which none is lost', () => {
    const other = placed('all', {
      item: { wording: { missing: 'not_stated' } },
      disclosure: { mode: { value: 'online' }, universe: { value: 'Voters' } },
    });
    expect(compareItems(placed('all'), other)).toEqual({
      verdict: 'differs',
      differsIn: ['universe', 'mode'],
      notKnown: ['wording'],
    });
  });
});

describe('nobody can know', () => {
  const [one, two, ...rest] = placed('all').base.estimates;
  if (!one || !two) throw new Error('party vote has no values');
  const noAnswers = rest.filter(({ option }) => option.kind !== 'no_answer');
  test.each([
    { what: 'a missing wording', aspect: 'wording', item: { wording: { missing: 'not_stated' } as const } },
    { what: 'a wording in another language', aspect: 'wording', item: wording('Аль нам?', 'mn') },
    { what: 'a wording in no known language', aspect: 'wording', item: wording('Party?', null) },
    { what: 'a missing universe', aspect: 'universe', disclosure: { universe: { missing: 'not_entered' } } },
    { what: 'a missing mode', aspect: 'mode', disclosure: { mode: { missing: 'not_stated' } } },
    { what: 'a missing pollster', aspect: 'pollster', disclosure: { pollsters: { missing: 'not_stated' } } },
    { what: 'a single printed answer', aspect: 'options', base: { estimates: [one] } },
    { what: 'answers that leave some of 100 open', aspect: 'options', base: { estimates: [one, two] } },
    { what: 'no printed refusals', aspect: 'options', base: { estimates: [one, two, ...noAnswers] } },
  ] as const)('with $what', ({ aspect, ...change }) => {
    const base = 'base' in change && change.base ? { estimates: [...change.base.estimates] } : {};
    const other = placed('all', 'base' in change ? {} : change, base);
    const expected = { verdict: 'unknown', differsIn: [], notKnown: [aspect] };
    expect(compareItems(placed('all'), other)).toEqual(expected);
    expect(compareItems(other, placed('all'))).toEqual(expected);
  });

  test('with another base whose note is missing', () => {
    const alone = (note: string | null): PlacedBase => {
      const one = placed('valid', {}, { kind: 'voters', note });
      return { ...one, item: { ...one.item, bases: [one.base] } };
    };
    expect(compareItems(alone('Who will vote'), alone('who will vote')).verdict).toBe('comparable');
    expect(compareItems(alone('Who will vote'), alone(null)).notKnown).toEqual(['base']);
    expect(compareItems(alone('Who will vote'), alone('Who voted')).differsIn).toEqual(['base']);
  });
});

test.each([
  ['Face-to-face', 'face_to_face'],
  ['in-person interviews at home', 'face_to_face'],
  ['CAPI', 'face_to_face'],
  ['Telephone (CATI), landline and mobile', 'telephone'],
  ['Live Phone/Online', 'telephone+online'],
  ['web panel', 'online'],
  ['self-completion questionnaire', 'on_paper'],
  ['Self-administered web questionnaire', 'online'],
  ['Face‑to‑face on mobile devices', 'face_to_face'],
  ['web survey for smartphones', 'online'],
  ['mobile phones and web', 'telephone+online'],
  ['e-mail survey', 'online'],
  ['mail survey', 'on_paper'],
  ['  Street   intercept ', 'street intercept'],
])('the mode “%s” is of the family %s', (mode, family) => {
  expect(modeFamily(mode)).toBe(family);
});
