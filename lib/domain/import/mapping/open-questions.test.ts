import { expect, test } from 'vitest';
import { mappingSchema } from './mapping';
import { listUnanswered } from './open-questions';

const ask = (path: string) => ({ path, text: 'What?', choices: null, why: 'nothing says it' });
const paths = [
  'dates.order',
  'dates.twoDigitYearsFrom',
  'decimalMark',
  'shareUnit',
  'columns.House',
  'columns.n, men',
  'constants.country',
  'constants.group',
];
const questions = paths.map(ask);
const unanswered = (mapping: object) =>
  listUnanswered(questions, mappingSchema.parse({ name: 'Polls', columns: {}, ...mapping })).map(
    ({ path }) => path,
  );

test('a mapping that says nothing leaves everything open', () => {
  expect(unanswered({})).toEqual(paths);
});

test('whatever a mapping says is not asked again', () => {
  const answer = {
    option: 'Yes',
    kind: 'substantive',
    with: { group: 'Men' },
    from: { base_n: 'n, men' },
  };
  expect(
    unanswered({
      columns: { Yes: answer },
      ignored: ['House'],
      constants: { country: 'SE' },
      dates: { order: 'dmy', twoDigitYearsFrom: 1950 },
      decimalMark: ',',
      shareUnit: 'percent',
    }),
  ).toEqual([]);
});

test('what only some answers have is still open', () => {
  const [men, all] = [
    { option: 'Yes', kind: 'substantive', with: { group: 'Men' } },
    { option: 'Yes', kind: 'substantive' },
  ];
  expect(unanswered({ columns: { A: men, B: all } })).toContain('constants.group');
});
