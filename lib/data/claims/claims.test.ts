import { beforeAll, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getSource } from '@/lib/data/sources/sources';
import { importRegister } from '@/lib/data/waves/import-register';
import { RuleError } from '@/lib/domain/rule-error';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, sampleRegister } from '@/tests/samples/publish-sample';
import { withdrawSample } from '@/tests/samples/sample-corrections';
import { getClaimNames, getQuotedClaim, listClaimsIn, listQuotedClaims } from './claims';

const claim = {
  slug: 'russia-best-partner-69',
  sentence: 'In a poll of 2024, 69% saw Russia as Mongolia’s best partner.',
  verbatim: false,
  source: 'mongolia-advanced-from-the-forefront',
  locator: "paragraph beginning “Mongolia's stance on the Ukraine conflict”",
  estimate: {
    wave: 'mongolia-2024',
    question: 'best-partner',
    wording: null,
    base: 'all',
    groupDimension: null,
    group: null,
    option: 'Russia',
  },
};

let seeded: Database;

beforeAll(async () => {
  seeded = await openRegister('seeded');
});

test('a claim of the seed is bound to the figure that it quotes', async () => {
  const found = await getQuotedClaim(seeded, claim.slug);
  expect(found?.claim).toEqual(claim);
  expect(found?.source.slug).toBe(claim.source);
  expect(found?.quoted.sheet.slug).toBe('mongolia-2024');
  expect(found?.quoted.base.kind).toBe('all');
  expect(found?.quoted.estimate).toMatchObject({ value: 69, decimals: 0, option: { label: 'Russia' } });
  expect(await getClaimNames(seeded, claim.slug)).toEqual({
    source: claim.source,
    wave: 'mongolia-2024',
    question: 'best-partner',
  });
});

test('the seed holds the two claims of the article', async () => {
  const all = await listQuotedClaims(seeded);
  expect(all.map(({ claim: { slug } }) => slug)).toEqual(['neutral-stance-68-9', claim.slug]);
  const { slug, sentence, verbatim } = claim;
  expect(await listClaimsIn(seeded, claim.source)).toContainEqual({ slug, sentence, verbatim });
  expect(await listQuotedClaims(seeded, { filter: { question: 'best-partner' } })).toHaveLength(1);
  expect(await listQuotedClaims(seeded, { filter: { wave: 'sant-maral-2009-04' } })).toEqual([]);
  expect(await listQuotedClaims(seeded, { after: 'neutral-stance-68-9', limit: 1 })).toHaveLength(1);
});

test('there is no claim of another name', async () => {
  expect(await getQuotedClaim(seeded, 'nothing')).toBeNull();
  expect(await getClaimNames(seeded, 'nothing')).toBeNull();
});

test('a claim on a withdrawn wave keeps its page and its document, and leaves the lists', async () => {
  const db = await openRegister('seeded');
  await withdrawSample(db, 'mongolia-2024', 'It was a hoax.');
  expect((await getQuotedClaim(db, claim.slug))?.quoted.sheet.status).toBe('withdrawn');
  expect(await listQuotedClaims(db)).toEqual([]);
  expect((await getSource(db, claim.source))?.items).toEqual([]);
});

test('a claim on a figure that is not there is refused with all that came with it', async () => {
  const db = await openRegister('empty');
  const register = sampleRegister({});
  const estimate = { ...claim.estimate, wave: 'steppe-2024', option: 'China' };
  const claims = [{ ...claim, source: 'mongolia-advanced', estimate }];
  await expect(importRegister(db, register, { editor: sampleEditor, claims })).rejects.toThrow(RuleError);
  expect(await db.wave.count()).toBe(0);
});

test('a claim binds to the item of its wording where a wave puts a question in several', async () => {
  const db = await openRegister('empty');
  await publishSample(
    db,
    { question_wording: 'Who is best?' },
    { question_wording: 'Who is worst?', value: '3' },
  );
  const estimate = { ...claim.estimate, wave: 'steppe-2024' };
  const bind = (wording: string | null, slug: string) =>
    importRegister(
      db,
      { questions: [], waves: [] },
      {
        editor: sampleEditor,
        claims: [{ ...claim, slug, source: 'mongolia-advanced', estimate: { ...estimate, wording } }],
      },
    );
  await bind('Who is worst?', 'worst');
  expect((await getQuotedClaim(db, 'worst'))?.quoted.estimate.value).toBe(3);
  await expect(bind(null, 'either')).rejects.toThrow(RuleError);
});
