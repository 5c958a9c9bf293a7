import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a browser in which somebody signed in is known, in seconds. */
export const knownSeconds = 365 * 24 * 60 * 60;

const pattern = /^([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/;

/** Whose browser a cookie says that it is, and what signs it. */
type Claim = { secret: string; email: string };

/** The name of the cookie by which a browser is known in which somebody signed in with this address. */
export function knownBrowserName(email: string): string {
  return `barometer.known.${createHash('sha256').update(email).digest('hex').slice(0, 16)}`;
}

/** What the cookie of a browser says in which somebody signed in at `now`; of a known browser, by its `id`. */
export function knownBrowserValue(
  { secret, email }: Claim,
  { now, id = randomBytes(16).toString('base64url') }: { now: Date; id?: string | undefined },
): string {
  const since = String(Math.floor(now.getTime() / 1000));
  return `${id}.${since}.${sign({ secret, email }, id, since)}`;
}

/** The id of the browser that a cookie is of, or null where it is not ours, another’s, or too old. */
export function readKnownBrowser(
  value: string | undefined,
  { now, ...claim }: Claim & { now: Date },
): string | null {
  const [, id, since, signature] = pattern.exec(value ?? '') ?? [];
  if (id === undefined || since === undefined || signature === undefined) return null;
  const isOld = now.getTime() / 1000 - Number(since) > knownSeconds;
  return !isOld && timingSafeEqual(Buffer.from(signature), Buffer.from(sign(claim, id, since))) ? id : null;
}

function sign({ secret, email }: Claim, id: string, since: string): string {
  const signed = JSON.stringify(['known browser', email, id, since]);
  return createHmac('sha256', secret).update(signed).digest('base64url');
}
