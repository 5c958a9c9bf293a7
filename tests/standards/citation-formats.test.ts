import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { type Citation, toCslItem, writeBibtex, writeRis } from '@/lib/domain/formats/citation';

const wave: Citation = {
  key: 'barometer-sant-maral-2012-04',
  kind: 'dataset',
  title: 'Politbarometer №12 & 50% of {A_B}',
  authors: ['Sant Maral Foundation', 'Konrad-Adenauer-Stiftung and others'],
  container: 'Barometer',
  publisher: null,
  issued: '2012-04',
  version: '20261125T101112345Z',
  url: 'https://polls.example.org/waves/sant-maral-2012-04?a=1&b=2_3',
  accessed: '2026-11-25',
  note: null,
};

const article: Citation = {
  ...wave,
  key: 'source-leadership',
  kind: 'article-newspaper',
  title: 'Russian leadership was highly unpopular',
  authors: [],
  container: null,
  publisher: 'The Hill',
  issued: '2022-04-14',
  version: null,
};

describe('as a program that keeps citations reads it', () => {
  const read = (text: string) => new Cite(text).data[0];

  test('BibTeX says the same', () => {
    expect(read(writeBibtex(wave))).toMatchObject({
      id: wave.key,
      title: wave.title,
      author: [{ family: 'Sant Maral Foundation' }, { family: 'Konrad-Adenauer-Stiftung and others' }],
      issued: { 'date-parts': [[2012, 4]] },
      accessed: { 'date-parts': [[2026, 11, 25]] },
      URL: wave.url,
    });
    expect(read(writeBibtex(article))).toMatchObject({
      type: 'article-journal',
      'container-title': 'The Hill',
    });
  });

  test('RIS says the same', () => {
    expect(read(writeRis(wave))).toMatchObject({
      type: 'dataset',
      title: wave.title,
      issued: { 'date-parts': [[2012, 4]] },
      URL: wave.url,
    });
    expect(read(writeRis(article))).toMatchObject({ type: 'article-newspaper', publisher: 'The Hill' });
  });

  test('CSL-JSON says the same', () => {
    expect(read(JSON.stringify([toCslItem(wave)]))).toMatchObject(toCslItem(wave));
  });
});

test('is CSL-JSON with whole names and dates as exact as they are known', () => {
  expect(toCslItem(wave)).toEqual({
    id: wave.key,
    type: 'dataset',
    title: wave.title,
    author: [{ literal: 'Sant Maral Foundation' }, { literal: 'Konrad-Adenauer-Stiftung and others' }],
    'container-title': 'Barometer',
    issued: { 'date-parts': [[2012, 4]] },
    accessed: { 'date-parts': [[2026, 11, 25]] },
    version: wave.version,
    URL: wave.url,
  });
  expect(toCslItem({ ...article, issued: null })).not.toHaveProperty('issued');
});

test('is BibTeX', () => {
  expect(writeBibtex(article)).toBe(
    [
      '@article{source-leadership,',
      '  title = {{Russian leadership was highly unpopular}},',
      '  journal = {The Hill},',
      '  year = {2022},',
      '  month = {04},',
      `  url = {${article.url}},`,
      '  urldate = {2026-11-25}',
      '}',
      '',
    ].join('\n'),
  );
});

test('a line break or a stray tag in a title begins no field of RIS', () => {
  const lines = writeRis({ ...wave, title: 'One\r\nER  - two' }).split('\r\n');
  expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
  expect(lines).toContain('TI  - One ER - two');
});
