import type { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { ImportFile } from '@/lib/domain/import/file/import-file';
import { type ReadImport, type ReadOptions, unreadImport } from '@/lib/domain/import/judging/read-import';
import type { LookedThrough, ToldOfFile } from '@/lib/domain/import/mapping/look-through';
import type { Mapping } from '@/lib/domain/import/mapping/mapping';
import type { Wave } from '@/lib/domain/record/wave';
import type { ReadingAnswer, ReadingJob, ReadingMessage } from './reading-jobs';

// A file is read and mapped by a worker, one at a time: whatever it holds, everybody else is served meanwhile. One that
// takes too long or too much memory ends alone.

/** How long a file may take where nobody says, in milliseconds; what the worker may hold, in megabytes. */
const usualMs = 120_000;
const mostMegabytes = 1500;
/** How long a worker that has nothing to do waits for the next file, in milliseconds: it takes a while to start. */
const idleMs = 60_000;

/** Who watches, and how long the reading may take. */
type ReadLimits = Pick<Partial<ReadOptions>, 'progress' | 'signal'> & { longestMs?: number | undefined };

/** Why a worker was ended before it was done. */
class ReadingEnded extends Error {}

/**
 * Reads a file as `readImport` does. Where that takes too long or too much memory, this is what is wrong with the file.
 * @throws the reason of `signal`, where that stops the reading.
 */
export async function readImportApart(
  file: ImportFile,
  mapping: Mapping | null,
  { knownNames = [], ...limits }: ReadLimits & { knownNames?: readonly string[] },
): Promise<ReadImport> {
  const { name, size } = file;
  const waves: Wave[] = [];
  try {
    const said = await inTurn({ kind: 'read', name, size, mapping, knownNames }, file, limits, waves);
    if (!('read' in said)) throw new Error('the worker did something else');
    return { ...said.read, register: said.read.register && { ...said.read.register, waves } };
  } catch (error) {
    if (error instanceof ReadingEnded) return unreadImport(name, error.message);
    throw error;
  }
}

/** Looks through a file as `lookThrough` does, within the same limits. */
export async function lookThroughApart(
  file: ImportFile,
  told: ToldOfFile,
  limits: ReadLimits = {},
): Promise<LookedThrough> {
  const { name, size } = file;
  try {
    const said = await inTurn({ kind: 'look', name, size, told }, file, limits, []);
    if (!('looked' in said)) throw new Error('the worker did something else');
    return said.looked;
  } catch (error) {
    if (!(error instanceof ReadingEnded)) throw error;
    return { kind: 'unreadable', issues: unreadImport(name, error.message).issues };
  }
}

/** A worker, and who is told what it says and why it can say no more. */
type Reader = { worker: Worker; hear: (message: ReadingMessage) => void; fail: (error: unknown) => void };

const turns = new PQueue({ concurrency: 1 });
let idle: { reader: Reader; end: NodeJS.Timeout } | null = null;

type Said = Extract<ReadingMessage, { read: unknown } | { looked: unknown }>;

function inTurn(job: ReadingJob, file: ImportFile, limits: ReadLimits, waves: Wave[]): Promise<Said> {
  return turns.add(async () => {
    limits.signal?.throwIfAborted();
    const reader = takeReader();
    try {
      const said = await runJob(reader, { job, file, limits, waves });
      keepReader(reader);
      return said;
    } catch (error) {
      void reader.worker.terminate();
      throw error;
    }
  });
}

function runJob(
  reader: Reader,
  { job, file, limits, waves }: { job: ReadingJob; file: ImportFile; limits: ReadLimits; waves: Wave[] },
): Promise<Said> {
  const { progress, signal, longestMs = usualMs } = limits;
  let chunks: Iterator<Uint8Array> | AsyncIterator<Uint8Array> | null = null;
  const answerTo = async (message: ReadingMessage): Promise<ReadingAnswer> => {
    if ('waves' in message) for (const wave of message.waves) waves.push(wave);
    if (!('ask' in message)) return { chunk: null };
    if (message.ask === 'begin') {
      await chunks?.return?.();
      chunks = iteratorOf(file.chunks());
    }
    const next = message.ask === 'chunk' ? await chunks?.next() : undefined;
    return { chunk: next?.done === false ? next.value : null };
  };
  let timer: NodeJS.Timeout | undefined;
  let abort = () => {};
  const said = new Promise<Said>((resolve, reject) => {
    abort = () => reject(signal?.reason);
    timer = setTimeout(() => reject(new ReadingEnded(tooSlow(longestMs))), longestMs);
    signal?.addEventListener('abort', abort);
    reader.fail = (error) => reject(isOutOfMemory(error) ? new ReadingEnded(tooLarge) : error);
    reader.hear = (message) => {
      if ('progress' in message) progress?.(message.progress);
      else if ('read' in message || 'looked' in message) resolve(message);
      // Others have a turn before the next part.
      else answerTo(message).then((answer) => setImmediate(() => reader.worker.postMessage(answer)), reject);
    };
    reader.worker.postMessage(job);
  });
  return said.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    reader.hear = () => {};
    reader.fail = () => {};
    // What is not read to its end is still open: a file here, a connection to a bucket there.
    void chunks?.return?.();
  });
}

function iteratorOf(
  chunks: ReturnType<ImportFile['chunks']>,
): Iterator<Uint8Array> | AsyncIterator<Uint8Array> {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
}

function takeReader(): Reader {
  if (!idle) return startReader();
  const { reader, end } = idle;
  idle = null;
  clearTimeout(end);
  reader.worker.ref();
  return reader;
}

/** The builder does not follow this, so that the worker is run from the sources wherever it is started. */
function startReader(): Reader {
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads');
  const worker = new Thread(
    /* turbopackIgnore: true */ `${process.cwd()}/lib/data/import/reading-worker.mjs`,
    {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    },
  );
  const reader: Reader = { worker, hear: () => {}, fail: () => {} };
  const fail = (error: unknown) => {
    if (idle?.reader === reader) idle = null;
    reader.fail(error);
  };
  worker.on('message', (message: ReadingMessage) => reader.hear(message));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the worker that reads files ended by itself')));
  return reader;
}

function keepReader(reader: Reader): void {
  reader.worker.unref();
  const end = setTimeout(() => {
    idle = null;
    void reader.worker.terminate();
  }, idleMs).unref();
  idle = { reader, end };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const wayOut =
  'leave out what is not needed, or import it in parts; the file is kept, and nothing was changed';

const tooSlow = (ms: number) =>
  `reading this file by this mapping takes longer than the ${ms / 1000} seconds that it may; ${wayOut}`;
const tooLarge = `reading this file needs more than the ${mostMegabytes} MB of memory that it may have; ${wayOut}`;
