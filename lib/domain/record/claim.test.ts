import { describe, expect, test } from 'vitest';
import { toClaimRecord } from '@/lib/domain/tables/claim-rows';
import { sampleChange } from '@/tests/samples/sample-change';
import { seedQuestion } from '@/tests/samples/seed-register';
import type { Disclosure } from './attributes';
import { addressOfSentence, type Claim, changesOfFigure, listContext } from './claim';
import type { Estimate } from './estimate';
import type { Item } from './wave';

const place = {
  wave: 'steppe-2024',
  question: 'best-partner',
  wording: null,
  base: 'all',
  groupDimension: null,
  group: null,
  option: 'Russia',
};

type Known = Partial<Disclosure> & { wording?: Item['wording'] };

/** A claim on the first value of the seed’s article, of which other things are known. */
function claimOn({ wording, ...known }: Known, sentence: string, printed: Partial<Estimate> = {}) {
  const { first, base: baseOf } = seedQuestion('best-partner');
  const base = baseOf('all');
  const [estimate] = base.estimates;
  if (!estimate) throw new Error('no value');
  const disclosure = { ...first.sheet.disclosure, ...known };
  const claim: Claim = {
    slug: 'most',
    sentence,
    verbatim: true,
    source: 'mongolia-advanced',
    locator: null,
    estimate: place,
  };
  return {
    claim,
    quoted: {
      sheet: { ...first.sheet, disclosure },
      item: { ...first.item, wording: wording ?? first.item.wording },
      base,
      estimate: { ...estimate, ...printed },
    },
  };
}

const documented: Known = {
  pollsters: { value: [{ slug: 'sant-maral', name: 'Sant Maral' }] },
  sampleSize: { value: 1200 },
  wording: { value: { text: 'Which country is the best partner?', language: 'en' } },
  mode: { value: 'face to face' },
  fieldworkStart: { value: '2024-03' },
  fieldworkEnd: { value: '2024-03' },
};

const said = (known: Known, sentence: string) =>
  listContext(claimOn(known, sentence)).flatMap(({ attribute, isSaid }) => (isSaid ? [attribute] : []));

describe('what a sentence says of a poll', () => {
  test('is found in its words, however they are set', () => {
    expect(said(documented, 'SANT  MARAL asked 1,200 people face to face in March 2024')).toEqual([
      'pollsters',
      'sampleSize',
      'mode',
      'dates',
    ]);
    expect(said(documented, 'To “Which country is the best partner?” 69% said Russia')).toEqual(['wording']);
  });

  test('is not found in other numbers', () => {
    expect(said(documented, '69% of 11200 voters, 20241 of them young, 1200.5 in all, 12,004')).toEqual([]);
  });

  test('is nothing where nobody knows what to look for', () => {
    const context = listContext(
      claimOn(
        { fieldworkEnd: { missing: 'not_entered' }, fieldworkStart: { missing: 'not_entered' } },
        'In 2024, 69% saw Russia as the best partner.',
      ),
    );
    expect(context.map(({ isSaid }) => isSaid)).toEqual([false, false, false, false, false]);
    expect(context[0]?.known).toEqual({ missing: 'not_stated' });
  });
});

describe('the address of a sentence', () => {
  test('holds a short one whole', () => {
    expect(addressOfSentence('https://example.org/a', '69% saw Russia, the best-liked & oldest.')).toBe(
      'https://example.org/a#:~:text=69%25%20saw%20Russia%2C%20the%20best%2Dliked%20%26%20oldest.',
    );
  });

  test('holds the first and last five words of a long one, after a fragment that is there', () => {
    expect(addressOfSentence('https://example.org/a#p2', 'a b c d e f g h i j k')).toBe(
      'https://example.org/a#p2:~:text=a%20b%20c%20d%20e,g%20h%20i%20j%20k',
    );
  });
});

test('of a correction, only the change of the quoted value is of the claim', () => {
  const others = [
    { ...sampleChange, option: 'China' },
    { ...sampleChange, base: 'valid' },
    { ...sampleChange, group: 'women', groupDimension: 'sex' },
    { ...sampleChange, field: 'base_n' },
    { ...sampleChange, question: 'would-vote' },
  ];
  expect(changesOfFigure([...others, sampleChange], place)).toEqual([sampleChange]);
});

test('a row of claims holds the value as it is printed', () => {
  expect(toClaimRecord(claimOn({}, 'So it is.', { value: 68.9, decimals: 2, qualifier: '~' }))).toEqual({
    claim: 'most',
    sentence: 'So it is.',
    verbatim: 'yes',
    source: 'mongolia-advanced',
    locator: '',
    wave: 'steppe-2024',
    question: 'best-partner',
    wording: '',
    base: 'all',
    group_dimension: '',
    group: '',
    option: 'Russia',
    value: '68.90',
    qualifier: '~',
  });
});
