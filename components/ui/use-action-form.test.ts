import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { expect, test } from 'vitest';
import { troubleText } from './use-action-form';

const failed = Object.assign(new Error('An error occurred in the Server Components render.'), {
  digest: '1234567',
});

test.each<[what: string, error: unknown, isOnLine: boolean, says: RegExp]>([
  ['no line', new TypeError('Failed to fetch'), false, /^Not sent: there is no connection/],
  ['a line that broke', new TypeError('Failed to fetch'), true, /nobody can tell yet whether this was done/],
  ['a proxy’s page', new Error('An unexpected response was received'), true, /^The site gave no answer/],
  ['a bug of the site', failed, true, /has been logged under 1234567/],
  ['a site that was renewed', new UnrecognizedActionError('not found'), true, /^Not done: the site has been/],
])('of %s a form says what is known, and that what was typed is still here', (_, error, isOnLine, says) => {
  const text = troubleText(error, isOnLine);
  expect(text).toMatch(says);
  expect(text).toContain('What you have typed is still here');
  if (error !== failed) expect(text).not.toContain('logged');
});
