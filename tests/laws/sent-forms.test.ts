import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under';

// A name in a form is as long and as wild as its sender likes: `list[134217700]` ends a process that makes a list of it.
// One function reads forms, and looks at the fields of their schema alone (lib/request/known-fields.ts): in all that runs
// in the server, nothing else knows what a form is.

/** Reads the fields of a form, before anything is made of them. */
const reader = 'lib/request/known-fields.ts';

/** Has what that found read by the form library. */
const library = 'lib/request/form-action.ts';

/** Takes a file and its parameters by the API, which are judged by name. */
const api = 'lib/answers/api/import/read-order.ts';

const inServer = ['app', 'lib'].flatMap((folder) => filesUnder(folder, /(?<!\.test)\.tsx?$/));

function filesWith(pattern: RegExp): string[] {
  return inServer.filter((file) => pattern.test(readFileSync(file, 'utf8')));
}

test('a form is read in one place', () => {
  expect(filesWith(/\bFormData\b|\bformData\b/).sort()).toEqual([api, library, reader].sort());
});

test('the form library is asked in one place', () => {
  expect(filesWith(/from '@conform-to\/(?!react')|\bparse\b.*from '@conform-to/)).toEqual([library]);
});
