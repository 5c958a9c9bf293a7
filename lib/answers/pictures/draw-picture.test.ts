import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import { layoutPicture, pictureSizeFor, pictureWidths } from '@/lib/domain/charts/picture';
import { readPictureQuery } from '@/lib/domain/queries/picture-query';
import { toPictureWords } from '@/lib/figures/picture/picture-texts';
import { findFigure } from '@/lib/figures/picture/question-figure';
import { wordsOf } from '@/lib/words/words';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample } from '@/tests/samples/publish-sample';
import { faultsOfPicture } from '@/tests/samples/scene-faults';
import { drawPicture } from './draw-picture';
import { toPng } from './to-png';

// Pictures of the seed, and of a question that no layout was made for, beside those that somebody has looked at. A
// picture that is not kept yet is written; where one differs, `tests/.work/pictures` holds what was drawn.

const words = wordsOf('en');
const origin = { version: '20261125T101112345Z', address: 'https://polls.example.org/questions/a' };
const longTitle =
  'Whether, all things considered and leaving aside what is said of it elsewhere, the country goes in the right direction or in a wrong one, and how sure those who answer are of what they say when they are asked in their own language by somebody whom they have never met before and will never meet after';
let register: Database;

beforeAll(async () => {
  register = await openRegister('seeded');
  await publishSample(
    register,
    ...['Young', 'Old'].map((group) => ({
      wave: 'groups-2024',
      wave_title: 'Groups alone',
      question: 'groups-alone',
      question_title: 'Printed for groups alone',
      option: 'Yes',
      value: '40',
      group_dimension: 'Age',
      group,
    })),
    ...Array.from({ length: 40 }, (_, index) => ({
      wave: 'forty-2024',
      wave_title: 'Forty answers',
      question: 'forty',
      question_title: longTitle,
      option: `Answer ${index + 1}, ${'as open questions have them, '.repeat(index % 3)}Өргөө Үлэмж`,
      value: String(index === 0 ? 22 : 2),
    })),
  );
});

async function draw(slug: string, search: string) {
  const asked = readPictureQuery(new URLSearchParams(search));
  const found = await getQuestion(register, slug);
  if ('problems' in asked || !found) throw new Error(`no picture of ${slug}?${search}`);
  const answer = findFigure(found, asked.query, words);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  const said = toPictureWords(answer.figure, origin, words);
  const layout = layoutPicture(said, answer.figure.spec, pictureSizeFor(asked.query.width));
  return { said, layout, spec: answer.figure.spec, svg: await drawPicture(answer.figure, said, asked.query) };
}

const kept = [
  ['would-vote', ''],
  ['would-vote', 'theme=dark&width=360'],
  ['would-vote', 'figure=by-Settlement&width=560'],
  ['favourability-russia', 'theme=dark'],
  ['party-vote', 'base=valid&from=2012&width=360'],
  ['forty', 'width=360'],
] as const;

test.each(kept)('the picture of %s?%s is as it was when it was looked at', async (slug, search) => {
  const { svg } = await draw(slug, search);
  expectPicture(`${slug} ${search}`.trim().replaceAll(/[^\w]+/g, '-'), await toPng(svg));
});

describe.each([
  'would-vote',
  'party-vote',
  'favourability-russia',
  'side-war-ukraine',
  'best-partner',
  'forty',
])('the picture of %s', (slug) => {
  test.each(pictureWidths)('has no words that touch or leave it, %s units wide', async (width) => {
    const { layout } = await draw(slug, `width=${width}`);
    expect(faultsOfPicture(layout)).toEqual([]);
    expect(layout.width).toBe(width);
  });
});

test('words are words, whole, and every colour is in the file', async () => {
  const { svg, said } = await draw('forty', 'theme=dark&width=360');
  const spoken = svg.replaceAll(/<\/tspan>|<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
  expect(spoken).toContain(said.headline.slice(0, 40));
  expect(longTitle).toHaveLength(300);
  expect(spoken).toContain('Answer 40, Өргөө Үлэмж');
  expect(spoken).toContain(origin.version);
  expect(svg).not.toContain('var(');
  expect(svg).toContain('fill="#171613"');
});

test.each(pictureWidths)('a title of 300 characters is a headline %s units wide', async (width) => {
  const { said, spec } = await draw('forty', '');
  const layout = layoutPicture({ ...said, headline: longTitle }, spec, pictureSizeFor(width));
  expect(faultsOfPicture(layout)).toEqual([]);
});

test('a question that is printed for groups alone has a picture of the first of them', async () => {
  const { said, svg } = await draw('groups-alone', '');
  expect(said.subtitle).toContain('Young');
  expect(svg).toContain('40');
});

test('a range without a wave is a picture that says so', async () => {
  const { svg } = await draw('would-vote', 'from=2014&to=2018');
  expect(svg).toContain('No wave in this range has values on this base.');
});

function expectPicture(name: string, drawn: Buffer): void {
  const file = new URL(`../../../tests/kept-pictures/${name}.png`, import.meta.url);
  if (!existsSync(file)) {
    writeFileSync(file, drawn);
    throw new Error(`${file.pathname} was not kept: look at it`);
  }
  const [old, now] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(drawn)];
  const { width, height } = old;
  const isSameSize = width === now.width && height === now.height;
  const different = isSameSize
    ? pixelmatch(old.data, now.data, undefined, width, height, { threshold: 0.1 })
    : Number.POSITIVE_INFINITY;
  if (different > (width * height) / 1000) {
    const folder = new URL('../../../tests/.work/pictures/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`${name}.png`, folder), drawn);
  }
  expect(different, `pixels of ${name} that differ`).toBeLessThanOrEqual((width * height) / 1000);
}
