import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { listAlikeNames } from './alike-names';

test('names that can hardly be told apart are found, of each kind', async () => {
  const db = await openRegister('empty');
  const group = { group_dimension: 'Age', base: 'valid' };
  await publishSample(
    db,
    { pollster: 'Nur', option: 'Yes' },
    { pollster: 'Nur', option: 'yes' },
    { pollster: 'Nur', ...group, group: '18–29' },
    { pollster: 'Nur', ...group, group: '18-29' },
    {
      pollster: 'NUR',
      wave: 'b',
      question: 'other',
      question_title: 'Best Partner Country',
      topic: 'Foreign Relations',
      option: 'China',
    },
  );
  expect(await listAlikeNames(db)).toEqual([
    { kind: 'organisations', of: '', names: ['NUR', 'Nur'] },
    { kind: 'questions', of: '', names: ['Best Partner Country', 'Best partner country'] },
    { kind: 'topics', of: '', names: ['Foreign Relations', 'Foreign relations'] },
    { kind: 'options', of: 'Best partner country', names: ['Yes', 'yes'] },
    { kind: 'groups', of: 'Age', names: ['18-29', '18–29'] },
  ]);
});
