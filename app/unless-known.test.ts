import { describe, expect, test } from 'vitest';
import { etagOf, unlessKnown } from './unless-known';

const headers = { ETag: etagOf('now'), Vary: 'Accept' };
const before = etagOf('before');

function ask(ifNoneMatch: string | null): Response {
  return unlessKnown(ifNoneMatch, headers, () => new Response('now', { headers }));
}

describe('whoever has an answer is told so, without it', () => {
  test.each([
    ['by its name', headers.ETag],
    ['as a packing server weakened it', `W/${headers.ETag}`],
    ['among others', `${before}, W/${headers.ETag},"a, b"`],
    ['as anything', ' * '],
  ])('%s', async (_, ifNoneMatch) => {
    const answer = ask(ifNoneMatch);
    expect([answer.status, await answer.text()]).toEqual([304, '']);
    expect(Object.fromEntries(answer.headers)).toEqual({ etag: headers.ETag, vary: 'Accept' });
  });
});

test.each([
  ['nothing', null],
  ['an older state', before],
  ['a name without its marks', headers.ETag.replaceAll('"', '')],
  ['a longer name that ends as it does', `"x${headers.ETag.slice(1)}`],
  ['a name with a star in it', '"*"'],
  ['an empty list', ''],
])('whoever has %s gets the answer', async (_, ifNoneMatch) => {
  const answer = ask(ifNoneMatch);
  expect([answer.status, await answer.text()]).toEqual([200, 'now']);
});
