import type { Takes } from './server/judge-request';

/** What addresses take beside being read, the first that matches; every other address is read alone. */
const written: readonly [RegExp, Takes | null][] = [
  // Reads no body before it has judged a key, and says itself what it does not take.
  [/^\/api\/v1(?:\/|$)/, null],
  [/^\/admin\/import\/upload$/, { methods: ['POST'], isLarge: true }],
  [/^\/admin\/import\/[^/]+\/progress$/, { methods: ['DELETE'] }],
  [/^\/admin(?:\/|$)/, { methods: ['POST'] }],
];

/** What an address takes beside being read; null where it answers every method itself, and reads each body. */
export function takenMethods(path: string): Takes | null {
  const [, takes] = written.find(([pattern]) => pattern.test(path)) ?? [];
  return takes === undefined ? { methods: [] } : takes;
}
