import { expect, test } from 'vitest';
import { receiveFile, type SentFile } from './sent-file';

const most = 10_000_000;

async function gather({ name, parts }: SentFile) {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return { name, text: Buffer.concat(all).toString() };
}

function send(body: BodyInit, type?: string): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    ...(type && { headers: { 'content-type': type } }),
  });
}

function form(text: string, fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', new Blob([text]), 'polls.csv');
  return data;
}

/** A form as it is sent, with what it says of itself. */
async function written(text: string): Promise<{ body: Buffer<ArrayBuffer>; type: string }> {
  const response = new Response(form(text));
  return {
    body: Buffer.from(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  };
}

test('the file of a form is handed on as it comes', async () => {
  const text = 'a,b\n'.repeat(500_000);
  expect(await receiveFile(send(form(text, { note: 'x' })), most, gather)).toEqual({
    name: 'polls.csv',
    text,
  });
});

test('what is no whole form with a file is none', async () => {
  const { body, type } = await written('a,b\n'.repeat(50_000));
  for (const request of [
    send('a=1', 'application/x-www-form-urlencoded'),
    send('a', 'multipart/form-data'),
    send('no form', 'multipart/form-data; boundary=x'),
    send(new FormData()),
    send(body.subarray(0, 100_000), type),
    send(body.subarray(0, 20), type),
  ])
    expect(await receiveFile(request, most, gather)).toBeNull();
});

test('a file that is not wanted goes by, and its sender is told why', async () => {
  const refuse = async ({ parts }: SentFile) => {
    for await (const part of parts) throw new Error(`after ${part.length > 0}`);
  };
  await expect(receiveFile(send(form('x'.repeat(5_000_000))), most, refuse)).rejects.toThrow('after true');
  await expect(
    receiveFile(send(form('x')), most, async () => {
      throw new Error('at once');
    }),
  ).rejects.toThrow('at once');
});

test('of more than a form may hold, nothing is read on', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
      controller.enqueue(sent === 0 ? Buffer.from(head) : Buffer.alloc(65_536, 'x'));
      sent += 65_536;
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    ...{ duplex: 'half' },
  });
  expect(await receiveFile(request, 1_000_000, gather)).toBeNull();
  expect(sent).toBeLessThan(2_000_000);
});
