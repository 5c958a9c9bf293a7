import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PQueue from 'p-queue';
import { AnswerCache, type CacheState, shareOf } from './answer-cache';
import { prepareOwn, refuse, type SiteHeaders, siteHeadersOf } from './answer-head';
import { type CachePurge, inFrontHeaders, type PurgeState, tagHeaders } from './cache-purge';
import { hasBody, judgeRequest, type TakenMethods } from './judge-request';
import { countUntaken, KeptAnswer, liveFromBytes, untaken } from './kept-answer';
import { limitConnections } from './limit-connections';
import { openLive } from './live-answer';
import { type AnswerMaker, createAnswerMaker, type MadeAnswer } from './make-answer';
import { type KnownParameters, type PublicAddress, readAddress } from './public-address';
import type { PagePolicy } from './sealed-page';
import { SentBodies } from './sent-bodies';
import { createProxyNotice } from './unbelieved-proxy';

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

/**
 * `handle` makes answers; `site` is the site's own address. `takes` says what addresses take beside being read, `policies`
 * what pages and everything else may run and load.
 */
type DoorOptions = {
  handle: RequestListener;
  site: string;
  knownParameters: KnownParameters;
  takes: TakenMethods;
  policies: { page: PagePolicy; other: string };
  trustsProxy: boolean;
  cache?: AnswerCache;
  /** How a cache in front of the site is told that it keeps nothing which holds any more, where there is one. */
  purge?: CachePurge | null;
};

type Asked = { request: IncomingMessage; response: ServerResponse };

/** What the door did since the process started, and what it holds. */
export type DoorState = CacheState & {
  sent: number;
  made: number;
  waiting: number;
  streams: number;
  refused: number;
  /** Null where no cache in front is told of changes. */
  purge: PurgeState | null;
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
  readonly #bodies = new SentBodies();
  readonly #site: SiteHeaders;
  readonly #noteProxy: (request: IncomingMessage) => void;
  /** Counts the changes of what is public: what was begun before one is not kept after it. */
  #epoch = 0;
  #sent = 0;
  #made = 0;
  #streams = 0;
  #refused = 0;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#cache = options.cache ?? new AnswerCache();
    const { handle, site, policies } = options;
    this.#askFor = createAnswerMaker(handle, { site, policy: policies.page });
    this.#site = siteHeadersOf(site, policies.other);
    this.#noteProxy = createProxyNotice(options);
  }

  /**
   * Has a server answer through this door, and leave who sends or takes nothing. A cache in front drops what it has kept
   * since before.
   */
  attach(server: Server): void {
    this.#options.purge?.purge();
    limitConnections(server);
    server.on('request', (request, response) => this.#answerAny(request, response));
  }

  #answerAny(request: IncomingMessage, response: ServerResponse): void {
    this.#noteProxy(request);
    const refusal = judgeRequest(request, this.#options);
    const address = readAddress(request, this.#options.knownParameters);
    const kept = address && this.#cache.get(address.key);
    if (refusal) refuse(response, refusal, this.#site);
    else if (!address) void this.#handOn(request, response);
    else if (kept) {
      this.#sent += 1;
      kept.send(request, response, address.dropped);
    } else void this.#answer(address, { request, response });
  }

  /** Forgets every answer: what is public has changed, and nobody who asks from now on is told what was. */
  forget(): void {
    this.#epoch += 1;
    this.#making.clear();
    this.#cache.forget();
    this.#options.purge?.purge();
  }

  get state(): DoorState {
    return {
      ...this.#cache.state,
      sent: this.#sent,
      made: this.#made,
      waiting: this.#queue.size,
      streams: this.#streams,
      refused: this.#refused,
      purge: this.#options.purge?.state ?? null,
    };
  }

  /** Has a request answered for its sender alone, once its body is there; one that may be large is read as it comes. */
  async #handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { handle, takes } = this.#options;
    prepareOwn(response, this.#site);
    const [path = ''] = (request.url ?? '').split('?', 1);
    const taken = takes(path);
    if (!hasBody(request) || taken === null || taken.isLarge) return handle(request, response);
    const sent = await this.#bodies.read(request);
    if ('status' in sent) refuse(response, sent, this.#site);
    else if (!response.destroyed) handle(sent, response);
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
      const text = 'Something went wrong here. It has been logged.';
      refuse(response, { status: 500, text }, this.#site);
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
        else if (bytes > liveFromBytes && !made.seal && this.#streams < mostStreams) {
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
    if (live) countUntaken(first.response);
    const share = shareOf(made, isPlain);
    const isCurrent = epoch === this.#epoch;
    // What was begun before a change is for those alone who had asked.
    const inFront = this.#options.purge && share && isCurrent ? inFrontHeaders : {};
    const whole = { ...made, headers: { ...made.headers, ...inFront }, body: Buffer.concat(parts) };
    const answer = new KeptAnswer(made.seal?.(whole) ?? whole);
    if (share && isCurrent) this.#cache.keep(key, share, answer);
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

  async #make(key: string): Promise<MadeAnswer> {
    this.#made += 1;
    const made = await this.#askFor(key);
    return { ...made, headers: { ...this.#site, ...made.headers, ...tagHeaders } };
  }

  /** Says when to come back instead of letting requests pile up. */
  #refuse(response: ServerResponse): void {
    this.#refused += 1;
    const text = `This site is busy. Please try again in ${retryAfterSeconds} seconds.`;
    const headers = { 'Retry-After': String(retryAfterSeconds) };
    refuse(response, { status: 503, text, headers }, this.#site);
  }
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
