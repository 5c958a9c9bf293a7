import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/answers/problem';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import { isStreamAsked, streamProgress, type Watch } from './progress-stream';

const url = 'http://localhost/api/v1/import';
const asked = { method: 'POST', headers: { accept: 'application/x-ndjson' } };
const reading = (done: number): ImportProgress => ({ phase: 'reading', done, total: 100 });

async function linesOf(response: Response): Promise<unknown[]> {
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

test('lines are asked for by name', () => {
  expect(isStreamAsked(new Request(url, asked))).toBe(true);
  expect(isStreamAsked(new Request(url))).toBe(false);
});

test('the progress is told at each beginning and end of a phase, then the report', async () => {
  const response = streamProgress(new Request(url, asked), async ({ progress }) => {
    for (const step of [reading(0), reading(1), reading(2), reading(100)]) progress?.(step);
    progress?.({ phase: 'writing', done: 0, total: 2 });
    return { report: { into: 'drafts' } };
  });
  expect(await linesOf(response)).toEqual([
    { progress: reading(0) },
    { progress: reading(100) },
    { progress: { phase: 'writing', done: 0, total: 2 } },
    { report: { into: 'drafts' } },
  ]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('a problem is the last line', async () => {
  const response = streamProgress(new Request(url, asked), async () => {
    throw new ApiProblem(422, { code: 'file_refused', detail: 'No.' });
  });
  expect(await linesOf(response)).toEqual([
    {
      problem: {
        type: 'about:blank',
        title: 'Unprocessable Entity',
        status: 422,
        code: 'file_refused',
        detail: 'No.',
      },
    },
  ]);
});

const goAway = {
  'closes the answer': async (response: Response, _: AbortController) => {
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
  },
  'hangs up': async (_: Response, connection: AbortController) => connection.abort(),
};

test.each(Object.entries(goAway))('who %s ends what is done', async (_, leave) => {
  const connection = new AbortController();
  let tellStopped: () => void;
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const untilStopped = ({ progress, signal }: Watch) => {
    progress?.(reading(0));
    return new Promise<{ report: unknown }>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason);
        tellStopped();
      });
    });
  };
  const request = new Request(url, { ...asked, signal: connection.signal });
  await leave(streamProgress(request, untilStopped), connection);
  await stopped;
});
