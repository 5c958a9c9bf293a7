import type { Role } from './editor';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * How long a session lasts: since its sign-in, whatever happens in it, and since somebody last used it. Who publishes is
 * held to NIST SP 800-63B-4, 2.2.3: a day, and an hour.
 */
const limits: Record<Role, { longestMs: number; idleMs: number }> = {
  editor: { longestMs: 14 * dayMs, idleMs: 3 * dayMs },
  publisher: { longestMs: dayMs, idleMs: hourMs },
  admin: { longestMs: dayMs, idleMs: hourMs },
};

/** The longest that a session of anybody lasts, in seconds. */
export const longestSessionSeconds = limits.editor.longestMs / 1000;

/** When a session of a role ends that began at `since`, if nobody uses it after `now`. */
export function sessionEnd(role: Role, { since, now }: { since: Date; now: Date }): Date {
  const { longestMs, idleMs } = limits[role];
  return new Date(Math.min(since.getTime() + longestMs, now.getTime() + idleMs));
}

/** Whether a session that is used at `now` and was to end at `end` is noted as used: not at each request. */
export function isWorthNoting(role: Role, session: { since: Date; end: Date; now: Date }): boolean {
  const gainedMs = sessionEnd(role, session).getTime() - session.end.getTime();
  return gainedMs > limits[role].idleMs / 12;
}
