/** What every public answer is tagged with: a change of what is public may be seen in any of them. */
const publicTag = 'barometer';

/** How long a cache in front may keep an answer where no purge of ours has ever reached it, in seconds. */
export const longestInFrontSeconds = 600;

/** What caches in front name public answers by, to drop them. */
export const tagHeaders = { 'cache-tag': publicTag, 'surrogate-key': publicTag };

/** What a cache in front is told that drops what it keeps when it is told of a change; nobody else reads this. */
export const inFrontHeaders = {
  'cdn-cache-control': `max-age=${longestInFrontSeconds}`,
  'surrogate-control': `max-age=${longestInFrontSeconds}`,
};

/** Which cache stands in front: how it is called, where, and with which token, if any. */
type CacheInFront = { style: PurgeStyle; url: string; token: string | null };

type PurgeStyle = 'varnish' | 'fastly' | 'cloudflare';

/** What a purge does: when it was last confirmed, since when one is not, and what the cache last answered instead. */
export type PurgeState = { confirmedAt: Date | null; waitingSince: Date | null; trouble: string | null };

/** How long an answer of the cache is waited for, in milliseconds. */
const longestMs = 5000;

/**
 * When a purge is repeated, in milliseconds, and how long after a refusal it is tried again, at first and at most. Another
 * process may send what was for another second and a half, and the cache may be storing just then what it was sent before.
 */
const usual = { again: [2000, 30_000], retryMs: 1000, longestRetryMs: 60_000 };

/** Has the cache in front drop what it keeps of this site; a purge is tried until the cache confirms it. */
export class CachePurge {
  readonly #cache: CacheInFront;
  readonly #times: typeof usual;
  #asked = 0;
  #confirmed = 0;
  #isAtWork = false;
  #state: PurgeState = { confirmedAt: null, waitingSince: null, trouble: null };

  constructor(cache: CacheInFront, times = usual) {
    this.#cache = cache;
    this.#times = times;
  }

  get state(): PurgeState {
    return this.#state;
  }

  /** Purges now, and again a little later. */
  purge(): void {
    this.#ask();
    for (const ms of this.#times.again) setTimeout(() => this.#ask(), ms).unref();
  }

  #ask(): void {
    this.#asked += 1;
    this.#state = { ...this.#state, waitingSince: this.#state.waitingSince ?? new Date() };
    if (!this.#isAtWork) void this.#work();
  }

  /** Calls the cache until it has confirmed a call that was begun after the last purge was asked for. */
  async #work(): Promise<void> {
    this.#isAtWork = true;
    let pauseMs = this.#times.retryMs;
    while (this.#confirmed < this.#asked) {
      const asked = this.#asked;
      const trouble = await callCache(this.#cache);
      if (trouble === null) {
        this.#confirmed = asked;
        this.#state = { confirmedAt: new Date(), waitingSince: null, trouble: null };
        continue;
      }
      if (trouble !== this.#state.trouble)
        console.error(`The cache in front was not purged (${trouble}); it is tried again.`);
      this.#state = { ...this.#state, trouble };
      await pause(pauseMs);
      pauseMs = Math.min(2 * pauseMs, this.#times.longestRetryMs);
    }
    this.#isAtWork = false;
  }
}

/** Calls the cache once; null where it confirms, else what it said instead. */
async function callCache({ style, url, token }: CacheInFront): Promise<string | null> {
  try {
    const answer = await fetch(url, { ...callOf(style, token), signal: AbortSignal.timeout(longestMs) });
    const text = await answer.text();
    if (!answer.ok) return `${answer.status} ${answer.statusText}`.trim();
    return style === 'cloudflare' && !/"success":\s*true/.test(text)
      ? 'it did not say "success": true'
      : null;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return error.cause instanceof Error ? error.cause.message : error.message;
  }
}

function callOf(style: PurgeStyle, token: string | null): RequestInit {
  const bearer: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` };
  switch (style) {
    case 'varnish':
      return { method: 'PURGE', headers: { ...bearer, 'Surrogate-Key': publicTag } };
    case 'fastly':
      return { method: 'POST', headers: { 'Fastly-Key': token ?? '', Accept: 'application/json' } };
    case 'cloudflare':
      return {
        method: 'POST',
        headers: { ...bearer, 'Content-Type': 'application/json' },
        body: JSON.stringify({ tags: [publicTag] }),
      };
  }
}

/** It keeps no process from ending: what was not purged is asked for again at the next start. */
function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms).unref();
  });
}
