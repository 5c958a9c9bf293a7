import { type LeaseEnd, type Leases, usualReason } from './lease';

/** Leases of one process, which it remembers itself. */
export function memoryLeases(): Leases {
  const held = new Map<string, { state: unknown; end: (why: LeaseEnd) => void }>();
  return {
    async hold(name, run, { state, toReason = usualReason(name) } = {}) {
      if (held.has(name)) return null;
      const controller = new AbortController();
      const { signal } = controller;
      const one = { state: state ?? null, end: (why: LeaseEnd) => controller.abort(toReason(why)) };
      held.set(name, one);
      try {
        const result = await run({
          tell: (said) => Object.assign(one, { state: said }),
          signal,
          confirm: async () => signal.throwIfAborted(),
        });
        return { result };
      } finally {
        held.delete(name);
      }
    },
    list: async (beginning) =>
      [...held].flatMap(([name, { state }]) => (name.startsWith(beginning) ? [{ name, state }] : [])),
    cancel: async (name) => held.get(name)?.end('cancelled'),
  };
}
