import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { acceptInvitation } from '@/lib/data/people/join';
import { getPersonByEmail } from '@/lib/data/people/people';
import { copyRegister, dumpRegister, openRegisterFile } from '@/tests/samples/open-register';
import { arrangePerson, samplePassword as password } from '@/tests/samples/sample-people';
import { typescript } from './project.mjs';

const usage = `npm run admin -- create EMAIL NAME [editor|publisher|admin]
npm run admin -- reset-password EMAIL
npm run admin -- disable EMAIL
`;

test('somebody is invited from the shell, gets a new password, and is disabled', async () => {
  const file = await copyRegister('empty');
  const db = await openRegisterFile(file);
  await arrangePerson(db, { role: 'admin', email: 'oyun@example.org' });
  const created = await run(file, 'create', 'Bat@Example.org', 'Bat', 'publisher');
  expect(created).toMatchObject({ code: 0 });
  expect(created.output).toMatch(
    /^Bat joins as publisher with this link, once, until \d+ \w+ \d{4}:\nhttps:/,
  );
  expect(await acceptInvitation(db, { token: tokenIn(created.output), password })).toEqual({
    email: 'bat@example.org',
  });
  const reset = await run(file, 'reset-password', 'BAT@example.org');
  expect(reset.output).toMatch(/^Bat chooses a new password with this link, once, until /);
  await acceptInvitation(db, { token: tokenIn(reset.output), password });
  expect(await run(file, 'disable', 'bat@example.org')).toEqual({
    code: 0,
    output: 'Bat is disabled, and was signed out everywhere.\n',
  });
  expect(await getPersonByEmail(db, 'bat@example.org')).toMatchObject({ role: 'publisher', disabled: true });
  const revisions = await db.revision.findMany({ where: { editorId: 'shell' }, select: { action: true } });
  expect(revisions.map(({ action }) => action)).toEqual(['invite', 'invite_reset', 'disable']);
});

test('what cannot be done is said plainly, and changes nothing', async () => {
  const file = await copyRegister('empty');
  const db = await openRegisterFile(file);
  await arrangePerson(db, { role: 'admin', name: 'Oyun', email: 'oyun@example.org' });
  const before = await dumpRegister(db);
  const refused = async (...args: string[]) => {
    const { code, output } = await run(file, ...args);
    expect(code).toBe(1);
    return output;
  };
  expect(await refused()).toBe(usage);
  expect(await refused('create', 'bat@example.org')).toBe(usage);
  expect(await refused('create', 'bat', 'Bat', 'king')).toBe(
    `This is not an e-mail address, such as name@example.org.\nChoose a role: editor, publisher or admin.\n\n${usage}`,
  );
  expect(await refused('disable', 'nobody@example.org')).toBe(
    'Nobody has an account with the address nobody@example.org. Nothing was changed.\n',
  );
  expect(await refused('disable', 'oyun@example.org')).toBe(
    'Oyun is the last admin. Make somebody else an admin first.\n',
  );
  expect(await dumpRegister(db)).toEqual(before);
});

async function run(file: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, typescript('lib/commands/admin.ts', args), {
    env: {
      ...process.env,
      DATABASE_URL: `file:${file}`,
      SITE_URL: 'https://polls.example.org',
      SMTP_URL: '',
      MAIL_FROM: '',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  await once(child, 'close');
  return { code: child.exitCode, output };
}

function tokenIn(output: string): string {
  return /https:\/\/polls\.example\.org\/admin\/invitations\/([\w-]{43})\n/.exec(output)?.[1] ?? '';
}
