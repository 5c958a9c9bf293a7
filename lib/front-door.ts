import type { RequestListener } from 'node:http';
import { answeringAlone } from './current-exchange';
import { getLatestChange, onPublicChange } from './data/changes';
import { database } from './database';
import { env } from './env';
import { publicParameters } from './public-parameters';
import { followChanges, followDays } from './server/follow';
import { type DoorState, FrontDoor } from './server/front-door';
import { listen } from './server/listen';

type Serving = { handle: RequestListener; port: number; close: () => Promise<void> };

declare global {
  // One for the process: the pages, what runs at its start and lib/server/main.mjs are bundled apart.
  /** What lib/server/main.mjs waits for; development has none. */
  var barometerStart: { open: (serving: typeof serve) => void; refuse: (error: unknown) => void } | undefined;
  var barometerFrontDoor: FrontDoor | undefined;
}

/** What the front door of this process holds and did; null in development, which has none. */
export function frontDoorState(): DoorState | null {
  return globalThis.barometerFrontDoor?.state ?? null;
}

/** Serves through a front door, which forgets what it keeps whenever what is public changes. */
export async function serve({ handle, ...serving }: Serving): Promise<void> {
  const door = new FrontDoor({
    handle: answeringAlone(handle),
    site: env().SITE_URL,
    knownParameters: publicParameters,
  });
  const forget = () => door.forget();
  const db = await database();
  const readLatest = async () => (await getLatestChange(db)).id;
  const seen = { latest: await readLatest() };
  onPublicChange((id) => {
    seen.latest = Math.max(seen.latest, id);
    forget();
  });
  followChanges(readLatest, seen, forget);
  followDays(forget);
  globalThis.barometerFrontDoor = door;
  await listen({ ...serving, listener: door.listener });
}
