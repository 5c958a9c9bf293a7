import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { sendMail } from './mail';

const mail = { to: 'bat@example.org', subject: 'An invitation', text: 'Follow this link.' };

let server: Server | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  server?.close();
});

test('a site without a mail server sends none', async () => {
  vi.stubEnv('SMTP_URL', '');
  expect(await sendMail(mail)).toBe('off');
});

test('a mail reaches the server, from the sender of the site', async () => {
  const received = await startMailServer('250 ok');
  expect(await sendMail(mail)).toBe('sent');
  const text = received.join('\n');
  expect(text).toContain('MAIL FROM:<polls@example.org>');
  expect(text).toContain('RCPT TO:<bat@example.org>');
  expect(text).toContain('From: Barometer <polls@example.org>');
  expect(text).toContain('Subject: An invitation');
  expect(text).toContain('Follow this link.');
});

test('a server that refuses, or is not there, is said to have failed, and why is logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await startMailServer('550 nobody of this name');
  expect(await sendMail(mail)).toBe('failed');
  expect(log).toHaveBeenCalledWith('mail:', expect.stringContaining('550 nobody of this name'));
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  expect(await sendMail(mail)).toBe('failed');
});

/** A server that speaks as much of SMTP (RFC 5321) as one mail needs; gives the lines that it hears. */
async function startMailServer(toRecipient: string): Promise<string[]> {
  const heard: string[] = [];
  const answers: [command: RegExp, answer: string][] = [
    [/^RCPT/, toRecipient],
    [/^DATA/, '354 go on'],
    [/^QUIT/, '221 bye'],
  ];
  server = createServer((socket) => {
    let isData = false;
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        heard.push(line);
        if (isData && line !== '.') continue;
        isData = line === 'DATA';
        socket.write(`${answers.find(([command]) => command.test(line))?.[1] ?? '250 ok'}\r\n`);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('MAIL_FROM', 'Barometer <polls@example.org>');
  return heard;
}
