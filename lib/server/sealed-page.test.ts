import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html, openSampleDoor } from './sample-door';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('a page may run the scripts that were marked while it was made, and nothing that got in otherwise', async () => {
  const stored = '<script>steal()</script><script nonce="guessed">steal()</script>';
  const { ask } = await openSampleDoor((_, response, request) => {
    const nonce = request.headers['x-nonce'];
    response
      .writeHead(200, html)
      .end(
        `<script nonce="${nonce}">first("${nonce}")</script>${stored}<script nonce="${nonce}">\n2</script><script src="/a.js" nonce="${nonce}"></script>`,
      );
  });
  const { headers, body } = await ask('/a');
  expect(headers['content-security-policy']).toBe(`script-src ${hashOf('first("")')} ${hashOf('\n2')}`);
  expect(body.toString()).toBe(
    `<script nonce="">first("")</script>${stored}<script nonce="">\n2</script><script src="/a.js" nonce=""></script>`,
  );
  // The same page has the same name, made anew and asked for another way.
  expect((await ask('/a?page=1')).headers.etag).toBe(headers.etag);
});

test('a page is gathered whole, however large; a policy of its own is kept', async () => {
  const { ask } = await openSampleDoor((path, response, request) => {
    const own = path === '/own' && { 'Content-Security-Policy': "default-src 'self'" };
    response.writeHead(200, { ...html, ...own }).write(' '.repeat(3_000_000));
    response.end(`<script nonce="${request.headers['x-nonce']}">1</script>`);
  });
  expect((await ask('/a')).headers['content-security-policy']).toBe(`script-src ${hashOf('1')}`);
  expect((await ask('/own')).headers['content-security-policy']).toBe("default-src 'self'");
});
