import { expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, type SampleRow } from '@/tests/samples/publish-sample';
import { listOrphans, scanWaves } from './health';

const row: SampleRow = {
  pollster: 'SMF',
  fieldwork_start: '2024-05-01',
  fieldwork_end: '2024-05-09',
  source_kind: 'primary_report',
};
const whole = (changes: SampleRow): SampleRow[] => [
  { ...row, ...changes, value: '60' },
  { ...row, ...changes, option: 'China', value: '40' },
];

test('a wave that was entered twice is found once, beside the other', async () => {
  const db = await openRegister('empty');
  await publishSample(db, ...whole({}), ...whole({ wave: 'again', fieldwork_end: '2024-05-10' }));
  await publishSample(
    db,
    ...whole({ wave: 'later', fieldwork_start: '2025-05-01', fieldwork_end: '2025-05-09' }),
  );
  const { waves, looked, next } = await scanWaves(db, { check: 'duplicate', after: 0, limit: 10 });
  expect([looked, next]).toEqual([3, null]);
  expect(waves).toEqual([
    {
      slug: 'again',
      title: 'Steppe Poll, 2024',
      findings: [
        {
          check: 'duplicate',
          kind: 'duplicate',
          other: { slug: 'steppe-2024', title: 'Steppe Poll, 2024' },
          same: 2,
          compared: 2,
        },
      ],
    },
  ]);
});

test('a scan stops at its limit and goes on from there', async () => {
  const db = await openRegister('empty');
  await publishSample(db, row, { ...row, wave: 'second' }, { ...row, wave: 'third' });
  const first = await scanWaves(db, { check: 'disclosure', after: 0, limit: 2 });
  expect(first.waves.map(({ slug }) => slug)).toEqual(['steppe-2024', 'second']);
  const rest = await scanWaves(db, { check: 'disclosure', after: first.next ?? 0, limit: 2 });
  expect(rest.waves.map(({ slug }) => slug)).toEqual(['third']);
  expect(rest.next).toBeNull();
});

test('what nothing stands on is found, with where it is mended', async () => {
  const db = await openRegister('empty');
  await publishSample(db, { ...row, question_wording: 'Who?' });
  const question = { connect: { slug: 'best-partner' } };
  await db.organisation.create({ data: { slug: 'idle', name: 'Idle' } });
  await db.source.create({ data: { slug: 'idle', kind: 'reference', title: 'Idle', missing: {} } });
  await db.question.create({ data: { slug: 'idle', title: 'Idle', topic: 'None' } });
  await db.option.create({ data: { question, label: 'Japan', kind: 'substantive', position: 1 } });
  await db.wording.create({ data: { question, text: 'Whom?' } });
  const idle = { total: 1, first: [{ slug: 'idle', name: 'Idle' }] };
  expect(await listOrphans(db, 10)).toEqual({
    organisations: idle,
    sources: idle,
    questions: idle,
    options: { total: 1, first: [{ slug: 'best-partner', name: 'Japan' }] },
    wordings: { total: 1, first: [{ slug: 'best-partner', name: 'Whom?' }] },
  });
});
