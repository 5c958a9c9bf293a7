import type { RequestListener, Server } from 'node:http';
import { otherSecurityPolicy, pageSecurityPolicy } from './content-security-policy';
import { getLatestChange, onPublicChange } from './data/changes';
import { listenForChanges } from './data/store/postgresql-listener';
import { storeKindOf } from './data/store/store-kind';
import { type Env, env } from './env';
import { processWide } from './process-wide';
import { publicParameters } from './public-parameters';
import { database } from './request/database';
import { answeringAlone } from './request/request-context';
import { CachePurge } from './server/cache-purge';
import { followChanges, followDays } from './server/follow';
import { FrontDoor } from './server/front-door';
import { takenMethods } from './taken-methods';

/** Opens the front door of a server before `handle`. It forgets what it keeps whenever what is public changes. */
export async function openDoor(handle: RequestListener, server: Server): Promise<void> {
  const door = new FrontDoor({
    handle: answeringAlone(handle),
    site: env().SITE_URL,
    trustsProxy: env().TRUST_PROXY,
    knownParameters: publicParameters,
    takes: takenMethods,
    policies: { page: pageSecurityPolicy, other: otherSecurityPolicy },
    purge: purgeOf(env()),
  });
  const forget = () => door.forget();
  const db = await database();
  const readLatest = async () => (await getLatestChange(db)).id;
  const seen = { latest: await readLatest() };
  onPublicChange((id) => {
    seen.latest = Math.max(seen.latest, id);
    forget();
  });
  const look = followChanges(readLatest, seen, forget);
  const { DATABASE_URL } = env();
  if (storeKindOf(DATABASE_URL) === 'postgresql') listenForChanges(DATABASE_URL, look);
  followDays(forget);
  processWide().frontDoor = door;
  door.attach(server);
}

function purgeOf({ PURGE_URL: url, PURGE_STYLE: style, PURGE_TOKEN: token }: Env): CachePurge | null {
  return url === undefined ? null : new CachePurge({ url, style, token: token ?? null });
}
