import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder } from './files-under';

// Every action, page and route of the back office asks first who is there. What may be done by whom is then held by
// types: a command takes an Editor, a Publisher or an Admin, and nothing but the answer is one.

/** What anybody may do: signing in and out, and what a secret link entitles to. */
const forAnybody = [
  'app/admin/sign-in/actions.ts signIn',
  'app/admin/sign-in/page.tsx SignInPage',
  'app/admin/_parts/sign-out.ts signOut',
  'app/admin/invitations/[token]/actions.ts followLink',
  'app/admin/invitations/[token]/page.tsx InvitationPage',
  'app/admin/set-up/[token]/actions.ts setUp',
  'app/admin/set-up/[token]/page.tsx SetUpPage',
];

/** Leads who is signed out to the sign-in: for pages, and for actions with which nothing typed could be lost. */
const requires = /^(?:const .+ = )?await requireEditor\(\);/;
/** Answers the form instead, which keeps what was typed, or with a page that says so. */
const orProblem =
  /^const \{ (?:(?:editor|publisher|admin), )?problem \} = await (?:editor|publisher|admin)OrProblem\(\);\nif \(problem\) return /;

const actions = ['app', 'components', 'lib']
  .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
  .filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')))
  .flatMap((file) => exportsOf(file));
const pages = filesUnder('app/admin', /\/page\.tsx$/).flatMap((file) =>
  exportsOf(file).filter(({ isDefault }) => isDefault),
);
const routes = filesUnder('app/admin', /\/route\.ts$/).flatMap((file) =>
  exportsOf(file).filter(({ name }) => /^[A-Z]+$/.test(name)),
);

test('there are actions and pages to look at', () => {
  expect(actions.length).toBeGreaterThan(5);
  expect(pages.length).toBeGreaterThan(3);
  const all = [...actions, ...pages].map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining(forAnybody));
});

test.each([...pages, ...actions, ...routes].filter(isGuarded))('$id asks first who is there', ({ start }) => {
  expect(orProblem.test(start) || requires.test(start), start).toBe(true);
});

test.each(['app', 'components', 'lib'])(
  'no function in %s is an action but those that a file of actions exports',
  (folder) => {
    for (const file of filesUnder(folder, /\.tsx?$/)) {
      const text = readFileSync(file, 'utf8');
      expect(text.match(/['"]use server['"]/g)?.length ?? 0, file).toBeLessThanOrEqual(
        /^['"]use server['"]/.test(text) ? 1 : 0,
      );
    }
  },
);

function isGuarded({ id }: { id: string }): boolean {
  return !forAnybody.includes(id);
}

type Exported = { id: string; name: string; isDefault: boolean; start: string };

/** What a file exports, each function with its first two statements. */
function exportsOf(file: string): Exported[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
      return [{ id: `${file} ${statement.getText()}`, name: '', isDefault: true, start: '' }];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [];
    const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (!ts.isFunctionDeclaration(statement))
      return [{ id: `${file} ${statement.getText().slice(0, 60)}`, name: '', isDefault, start: '' }];
    const name = statement.name?.text ?? '';
    const first = statement.body?.statements.slice(0, 2).map((one) => one.getText()) ?? [];
    return [{ id: `${file} ${name}`, name, isDefault, start: first.join('\n') }];
  });
}
