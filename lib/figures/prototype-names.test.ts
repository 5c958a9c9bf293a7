import { expect, test } from 'vitest';
import { layoutChart } from '@/lib/domain/charts/chart-layout';
import { chartSizes } from '@/lib/domain/charts/chart-size';
import { wordsOf } from '@/lib/words/words';
import { sampleRegister } from '@/tests/samples/publish-sample';
import { faultsOf } from '@/tests/samples/scene-faults';
import { toQuestionViews } from './question-views';

// Names of documents that are names of what every object has: a page shows them as any other.

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

test('answers and groups may have any name', () => {
  const rows = names.map((option, index) => ({ option, value: String(10 + index) }));
  const ofWave = (wave: string, fieldwork: string) =>
    [{}, { group_dimension: 'constructor', group: '__proto__' }].flatMap((base) =>
      rows.map((row) => ({
        ...row,
        ...base,
        wave,
        wave_title: wave,
        fieldwork_start: fieldwork,
        fieldwork_end: fieldwork,
        topic: '__proto__',
      })),
    );
  const { questions, waves } = sampleRegister(
    ...ofWave('wave-a', '2024-01-01'),
    ...ofWave('wave-b', '2025-01-01'),
  );
  const [question] = questions;
  if (!question) throw new Error('the sample has no question');
  const items = waves.flatMap((sheet) => sheet.items.map((item) => ({ sheet, item })));
  const views = toQuestionViews({ question, items }, wordsOf('en'), (path) => path);
  const specs = views.flatMap(({ figures }) => figures.map(({ spec }) => spec));
  expect(specs.length).toBeGreaterThan(2);
  for (const spec of specs)
    for (const size of chartSizes) {
      const scene = layoutChart(spec, size);
      expect(faultsOf(scene)).toEqual([]);
      expect(scene.marks.map(({ colour }) => typeof colour)).not.toContain('function');
      expect(scene.marks.map(({ colour }) => typeof colour)).not.toContain('object');
    }
});
