import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overviewTag, pollsterTag, questionTag, sourceTag, tagsOfWave, waveTag } from './cache-tags';
import { toRegister } from './register-from-rows';
import { readResultsTable } from './results-csv';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
const tagsOf = (slug: string) => waves.filter((wave) => wave.slug === slug).flatMap(tagsOfWave);

test('a wave touches the overview, itself, its pollsters, its questions and its sources, each once and in order', () => {
  expect(tagsOf('demoscope-2023-05')).toEqual([
    'overview',
    'pollster:demoscope',
    'pollster:paperlab',
    'question:attitude-russia-changed',
    'question:russia-attack-kazakhstan',
    'question:side-war-ukraine',
    'source:kazakhstan-residents-increasingly-fear-russia-will-invade-their-country',
    'source:poll-a-third-of-kazakhstanis-started-treating-russia-worse-after-the-outbreak-of',
    'wave:demoscope-2023-05',
  ]);
});

test('a wave whose pollster is not stated touches no pollster', () => {
  expect(tagsOf('mongolia-2024')).toEqual([
    overviewTag,
    questionTag('best-partner'),
    questionTag('neutrality-ukraine'),
    sourceTag('mongolia-advanced-from-the-forefront'),
    waveTag('mongolia-2024'),
  ]);
});

test('a wave touches the sources that its sources cite, since their pages name it', () => {
  const chained = waves.slice(0, 1).map((wave) => ({
    ...wave,
    items: wave.items.map((item) => ({
      ...item,
      references: item.references.map((reference) => ({
        ...reference,
        source: {
          ...reference.source,
          chain: [{ slug: 'the-report', title: 'The report', kind: 'primary_report' as const }],
        },
      })),
    })),
  }));
  expect(chained.flatMap(tagsOfWave)).toContain(sourceTag('the-report'));
});

test('tags of different kinds are never the same', () => {
  const tags = [questionTag('a'), waveTag('a'), pollsterTag('a'), sourceTag('a'), overviewTag];
  expect(new Set(tags).size).toBe(5);
});
