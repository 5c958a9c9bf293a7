import { LRUCache } from 'lru-cache';
import type { KeptAnswer, WholeAnswer } from './kept-answer';

/** How much memory answers may take, in bytes: plain addresses, those with parameters, and what leads nowhere. */
const shares = { plain: 80, asked: 40, missing: 8 } as const;
type Share = keyof typeof shares;

/** How many addresses are remembered whose answers are too large to be kept. */
const mostLarge = 5000;

/** What the cache did since the process started, and what it holds. */
export type CacheState = { answers: number; bytes: number; mostBytes: number; forgotten: number };

/**
 * Whole answers by their address, bounded by their bytes: those that nobody has asked for the longest go first. Each kind
 * of address has a share of its own, so that no number of searches pushes out the pages that everybody reads.
 */
export class AnswerCache {
  readonly #shares: Record<Share, LRUCache<string, KeptAnswer>>;
  readonly #large = new LRUCache<string, true>({ max: mostLarge });
  #forgotten = 0;

  constructor(megabytes: Record<Share, number> = shares) {
    const make = (share: Share) =>
      new LRUCache<string, KeptAnswer>({
        maxSize: megabytes[share] * 1024 * 1024,
        sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length,
      });
    this.#shares = { plain: make('plain'), asked: make('asked'), missing: make('missing') };
  }

  /** The answer that is kept of an address. */
  get(key: string): KeptAnswer | undefined {
    const { plain, asked, missing } = this.#shares;
    return plain.get(key) ?? asked.get(key) ?? missing.get(key);
  }

  /** Keeps an answer until it is forgotten or makes room for others. */
  keep(key: string, share: Share, answer: KeptAnswer): void {
    const kept = this.#shares[share];
    kept.set(key, answer);
    answer.onGrown = () => {
      // Weighs it anew, where it is still the one that is kept.
      if (kept.peek(key) === answer) {
        kept.delete(key);
        kept.set(key, answer);
      }
    };
  }

  /** Notes that the answer of an address is too large to be kept. */
  noteLarge(key: string): void {
    this.#large.set(key, true);
  }

  /** Whether the answer of an address was too large to be kept. */
  isLarge(key: string): boolean {
    return this.#large.has(key);
  }

  /** Forgets everything: what is public has changed. */
  forget(): void {
    for (const share of Object.values(this.#shares)) share.clear();
    this.#large.clear();
    this.#forgotten += 1;
  }

  get state(): CacheState {
    const all = Object.values(this.#shares);
    const sum = (read: (share: LRUCache<string, KeptAnswer>) => number) =>
      all.reduce((total, share) => total + read(share), 0);
    return {
      answers: sum(({ size }) => size),
      bytes: sum(({ calculatedSize }) => calculatedSize),
      mostBytes: sum(({ maxSize }) => maxSize),
      forgotten: this.#forgotten,
    };
  }
}

/** Every other failure is made anew. */
const keptStatuses: readonly number[] = [200, 301, 307, 308, 404, 410];

/** The share of the cache that an answer takes; null where it is not kept. */
export function shareOf({ status, headers }: Omit<WholeAnswer, 'body'>, isPlain: boolean): Share | null {
  if (!keptStatuses.includes(status) || headers['set-cookie'] !== undefined) return null;
  if (status >= 400) return 'missing';
  return isPlain ? 'plain' : 'asked';
}
