import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { guardOf } from '@/lib/sign-in/auth';
import { filesUnder } from './files-under';

// Everything that a page, a route or a file of actions gives to Next, but for what stands in a head, was made by `guard`
// or `openToAll` (lib/sign-in/auth.ts), which know who may call it. What may be done by whom is then held by types: a
// command takes an Editor, a Publisher or an Admin, and nothing but a guard makes one.

/** What anybody may do: signing in and out, and what a secret link entitles to. */
const openToAll = [
  'app/admin/_parts/sign-out.ts signOut',
  'app/admin/invitations/[token]/actions.ts followLink',
  'app/admin/invitations/[token]/page.tsx default',
  'app/admin/set-up/[token]/actions.ts setUp',
  'app/admin/set-up/[token]/page.tsx default',
  'app/admin/sign-in/actions.ts signIn',
  'app/admin/sign-in/page.tsx default',
];

const sources = ['app', 'components', 'lib'].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
const actions = sources.filter((file) => /^['"]use server['"]/.test(readFileSync(file, 'utf8')));
const addresses = filesUnder('app/admin', /\/(?:page\.tsx|route\.ts)$/);

const made: { id: string; who: string | undefined }[] = [];
for (const file of [...addresses, ...actions]) {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  for (const [name, value] of Object.entries(exported))
    if (name !== 'metadata') made.push({ id: `${file} ${name}`, who: guardOf(Object(value)) });
}

describe('the back office', () => {
  test('has pages, routes and actions to look at', () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(actions.length).toBeGreaterThan(10);
    expect(made.length).toBeGreaterThan(80);
  });

  test('has no page, route or action that was made without saying who may call it', () => {
    expect(made.filter(({ who }) => who === undefined).map(({ id }) => id)).toEqual([]);
  });

  test('is closed to who is not signed in, but for signing in and out, and secret links', () => {
    const open = made.filter(({ who }) => who === 'all').map(({ id }) => id);
    expect(open.sort()).toEqual(openToAll);
  });

  test('has no other action than those that a file of actions exports', () => {
    const within = sources.filter((file) => {
      const directives = readFileSync(file, 'utf8').match(/['"]use server['"]/g)?.length ?? 0;
      return directives > (actions.includes(file) ? 1 : 0);
    });
    expect(within).toEqual([]);
  });
});
