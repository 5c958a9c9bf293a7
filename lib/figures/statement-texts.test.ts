import { expect, test } from 'vitest';
import { toStatements } from '@/lib/domain/reading/statements';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { writeStatements } from './statement-texts';

function sentencesOf(slug: string, kind = 'all') {
  const { first, base } = seedQuestion(slug);
  return writeStatements(
    toStatements({ ...first, base: base(kind) }, { previous: null, finding: null }),
    'then',
    wordsOf('en'),
  );
}

test('what stands under a chart is written in sentences', () => {
  expect(sentencesOf('best-partner')).toEqual([
    'then: Russia 69%.',
    'No interval can be given: the number of interviews is not stated by the source.',
    'The source prints this one answer; the rest of the distribution is not reported.',
    'Not stated by the source: pollster, sample size, wording and response options, mode and exact dates.',
    'Of the dates, the source gives the year only.',
  ]);
  expect(sentencesOf('approve-coalition').slice(0, 3)).toEqual([
    'then: Approve 42%, Disapprove 36% and Neither approve nor disapprove 19%.',
    'No interval can be given: the number of interviews is not stated by the source.',
    '3% are not reported.',
  ]);
  expect(sentencesOf('president-vote-2009', 'valid').slice(0, 5)).toEqual([
    'then: Ts. Elbegdorj 50.6% and N. Enhbayar 49.4%.',
    'n = 908, derived.',
    'Indicative 95% interval of Ts. Elbegdorj: 47.4 to 53.8% (±3.3 points), as if a simple random sample; sampling not entered yet.',
    'Ts. Elbegdorj leads N. Enhbayar by 1.2 points (indicative 95% interval −5.3 to 7.7, as if a simple random sample).',
    '“Valid %” leaves some answers out: Naming a candidate.',
  ]);
});

test('a sum, an n and an inexact value are each said', () => {
  expect(
    writeStatements(
      [
        { kind: 'n', value: 5020, isDerived: false },
        { kind: 'sum_over', sumPct: 102 },
        { kind: 'sum_rounding', sumPct: 100.1 },
        { kind: 'inexact' },
      ],
      '',
      wordsOf('en'),
    ),
  ).toEqual([
    'n = 5,020.',
    'The printed values add up to 102%.',
    'The printed values add up to 100.1%, which is rounding.',
    'A value printed as “more than”, “less than” or “about” is drawn where it was printed and never joined to others.',
  ]);
});
