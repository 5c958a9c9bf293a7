import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PQueue from 'p-queue';
import { AnswerCache, type CacheState, type Share } from './answer-cache';
import { KeptAnswer, leaveWhenStalled, liveFromBytes, untaken, type WholeAnswer } from './kept-answer';
import { openLive } from './live-answer';
import { type AnswerMaker, createAnswerMaker, type MadeAnswer } from './make-answer';
import { type KnownParameters, type PublicAddress, readAddress } from './public-address';

/** An answer of more bytes is sent as it comes, and not kept. */
const mostKeptBytes = 16 * 1024 * 1024;

/** How many answers are made at once, and how many may wait to be, of plain addresses and of those with parameters. */
const makersAtOnce = 4;
const mostWaiting = { plain: 500, asked: 100 };

/** How many answers that are too large to be kept are sent at once. */
const mostStreams = 8;

/** While clients have not taken so many bytes, nothing more is made. */
const mostUntakenBytes = 256 * 1024 * 1024;

const retryAfterSeconds = 5;

/** Every other failure is made anew. */
const keptStatuses: readonly number[] = [200, 301, 307, 308, 404, 410];

/** `handle` makes answers; `site` is the site's own address. */
type DoorOptions = {
  handle: RequestListener;
  site: string;
  knownParameters: KnownParameters;
  cache?: AnswerCache;
};

type Asked = { request: IncomingMessage; response: ServerResponse };

/** What the door did since the process started, and what it holds. */
export type DoorState = CacheState & {
  sent: number;
  made: number;
  waiting: number;
  streams: number;
  refused: number;
};

/**
 * What every request meets first. A public answer is a function of its address and of what is public: it is made once,
 * kept whole, and sent as bytes until what is public changes. What is for one person is handed on untouched.
 */
export class FrontDoor {
  readonly #options: DoorOptions;
  readonly #cache: AnswerCache;
  readonly #askFor: AnswerMaker;
  readonly #making = new Map<string, Promise<KeptAnswer | null>>();
  readonly #queue = new PQueue({ concurrency: makersAtOnce });
  /** Counts the changes of what is public: what was begun before one is not kept after it. */
  #epoch = 0;
  #sent = 0;
  #made = 0;
  #streams = 0;
  #refused = 0;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#cache = options.cache ?? new AnswerCache();
    this.#askFor = createAnswerMaker(options.handle, options.site);
  }

  /** Answers a request: what a server listens with. */
  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    const address = readAddress(request, this.#options.knownParameters);
    if (!address) {
      this.#options.handle(request, response);
      return;
    }
    const kept = this.#cache.get(address.key);
    if (kept) {
      this.#sent += 1;
      kept.send(request, response, address.dropped);
    } else void this.#answer(address, { request, response });
  };

  /** Forgets every answer: what is public has changed, and nobody who asks from now on is told what was. */
  forget(): void {
    this.#epoch += 1;
    this.#making.clear();
    this.#cache.forget();
  }

  get state(): DoorState {
    return {
      ...this.#cache.state,
      sent: this.#sent,
      made: this.#made,
      waiting: this.#queue.size,
      streams: this.#streams,
      refused: this.#refused,
    };
  }

  /** Waits for the answer that is being made of an address, or has it made. */
  async #answer(address: PublicAddress, asked: Asked): Promise<void> {
    const { request, response } = asked;
    try {
      if (this.#cache.isLarge(address.key)) return await this.#stream(address, asked);
      const making = this.#making.get(address.key) ?? this.#begin(address, asked);
      if (!making) return this.#refuse(response);
      const answer = await making;
      // Who asked first may have been sent a large answer as it came.
      if (response.headersSent || response.destroyed) return;
      if (answer) answer.send(request, response, address.dropped);
      else await this.#stream(address, asked);
    } catch (error) {
      console.error(`${address.key} could not be answered:`, error);
      refuse(response, 500, 'Something went wrong here. It has been logged.\n');
    }
  }

  /** Has an answer made as soon as it is its turn; null where too many wait already. */
  #begin(address: PublicAddress, first: Asked): Promise<KeptAnswer | null> | null {
    const kind = address.isPlain ? 'plain' : 'asked';
    const priority = address.isPlain ? 1 : 0;
    if (this.#queue.sizeBy({ priority }) >= mostWaiting[kind] || isOverfull()) return null;
    const { key } = address;
    const making = this.#queue
      .add(() => this.#collect(address, first), { priority })
      .finally(() => {
        if (this.#making.get(key) === making) this.#making.delete(key);
      });
    this.#making.set(key, making);
    return making;
  }

  /** Makes an answer and keeps it; null where it is too large for that. */
  async #collect({ key, isPlain }: PublicAddress, first: Asked): Promise<KeptAnswer | null> {
    const epoch = this.#epoch;
    const made = await this.#make(key);
    const parts: Buffer[] = [];
    let bytes = 0;
    let live: Writable | null = null;
    try {
      for await (const part of made.body.iterator({ destroyOnReturn: false })) {
        parts.push(part);
        bytes += part.length;
        if (live) write(live, part);
        else if (bytes > liveFromBytes && this.#streams < mostStreams) {
          live = openLive(made, first.request, first.response);
          for (const one of parts) write(live, one);
        }
        if (bytes > mostKeptBytes) break;
      }
    } catch (error) {
      live?.destroy();
      throw error;
    }
    if (bytes > mostKeptBytes) {
      if (epoch === this.#epoch) this.#cache.noteLarge(key);
      this.#streams += 1;
      void deliver(made, live).finally(() => {
        this.#streams -= 1;
      });
      return null;
    }
    live?.end();
    if (live) leaveWhenStalled(first.response);
    const answer = new KeptAnswer({ ...made, body: Buffer.concat(parts) });
    const share = shareOf(made, isPlain);
    if (share && epoch === this.#epoch) this.#cache.keep(key, share, answer);
    return answer;
  }

  /** Sends an answer that is too large to be kept, made for this request alone. */
  async #stream({ key }: PublicAddress, { request, response }: Asked): Promise<void> {
    if (this.#streams >= mostStreams || isOverfull()) return this.#refuse(response);
    this.#streams += 1;
    try {
      const made = await this.#make(key);
      await deliver(made, openLive(made, request, response));
    } finally {
      this.#streams -= 1;
    }
  }

  #make(key: string): Promise<MadeAnswer> {
    this.#made += 1;
    return this.#askFor(key);
  }

  /** Says when to come back instead of letting requests pile up. */
  #refuse(response: ServerResponse): void {
    this.#refused += 1;
    if (!response.headersSent) response.setHeader('Retry-After', retryAfterSeconds);
    refuse(response, 503, `This site is busy. Please try again in ${retryAfterSeconds} seconds.\n`);
  }
}

/** Says why nothing else is sent; an answer that was begun is broken off. */
function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(text);
}

/** Sends the rest of an answer as fast as it is taken; where nobody takes it, and once a client goes away, its making ends. */
async function deliver({ body, abort }: MadeAnswer, live: Writable | null): Promise<void> {
  try {
    if (live) await pipeline(body, live);
  } catch {
    live?.destroy();
  }
  abort();
}

function isOverfull(): boolean {
  return untaken.bytes > mostUntakenBytes;
}

function write(live: Writable | null, part: Buffer): void {
  if (live && !live.destroyed) live.write(part);
}

function shareOf({ status, headers }: Omit<WholeAnswer, 'body'>, isPlain: boolean): Share | null {
  if (!keptStatuses.includes(status) || headers['set-cookie'] !== undefined) return null;
  if (status >= 400) return 'missing';
  return isPlain ? 'plain' : 'asked';
}
