import jsonld from 'jsonld';
import type { Dataset, WithContext } from 'schema-dts';
import { expect, test } from 'vitest';
import { toDataset, toRegisterDataset } from '@/lib/domain/formats/package/schema-org';
import { judgeThings } from './schema-org-schema';

const site = 'https://polls.example.org';
const version = '20261125T101112345Z';

const question: WithContext<Dataset> = toDataset({
  site,
  address: `${site}/questions/best-partner`,
  name: 'Best partner country',
  description: 'Published results of polls on “Best partner country” as printed, with source and wording.',
  version,
  keywords: ['Foreign relations'],
  countries: [{ code: 'MN', name: 'Mongolia' }],
  period: { firstDay: '2009-04-01', lastDay: '2024-12-31' },
  files: [{ address: `${site}/questions/best-partner/results.csv`, mediaType: 'text/csv' }],
});
const register: WithContext<Dataset> = toRegisterDataset({ site, version });

/** schema.org’s context is a vocabulary of all that it names; a copy is not needed to expand names. */
const documentLoader = async (url: string) => ({
  documentUrl: url,
  document: { '@context': { '@vocab': 'https://schema.org/' } },
});

test.each([
  ['a question', question],
  ['the register', register],
])('%s is a data set with all that search engines ask for', async (_, data) => {
  const [expanded] = await jsonld.expand(JSON.parse(JSON.stringify(data)), { documentLoader });
  expect(expanded?.['@type']).toEqual(['https://schema.org/Dataset']);
  const wanted = [
    'name',
    'description',
    'url',
    'license',
    'creator',
    'distribution',
    'version',
    'dateModified',
  ];
  expect(Object.keys(expanded ?? {})).toEqual(
    expect.arrayContaining(wanted.map((name) => `https://schema.org/${name}`)),
  );
  expect(JSON.stringify(expanded)).not.toContain('null');
});

test.each([
  ['a question', question],
  ['the register', register],
])('%s has nothing that the schemas of schema.org’s classes refuse', (_, data) => {
  expect(judgeThings(JSON.parse(JSON.stringify(data)))).toEqual([]);
});

test.each([
  ['a name that its class does not have', { licence: 'CC0' }, 'Dataset must NOT have unevaluated properties'],
  ['a word for yes', { isAccessibleForFree: 'yes' }, 'Dataset/isAccessibleForFree must be boolean'],
  [
    'a time without its date',
    { dateModified: '10:11:12Z' },
    'Dataset/dateModified must match format "date-time"',
  ],
  [
    'no address where there is one in the third file',
    {
      distribution: [{}, {}, { contentUrl: 'results.csv' }].map((file) => ({
        '@type': 'DataDownload',
        ...file,
      })),
    },
    'DataDownload/contentUrl must match format "uri"',
  ],
])('%s would be found', (_, wrong, found) => {
  expect(judgeThings({ ...question, ...wrong })).toContain(found);
});

test('a description is as long as search engines want one', () => {
  for (const { description } of [toRegisterDataset({ site, version })])
    expect(description.length).toSatisfy((length: number) => length >= 50 && length <= 5000);
});
