import { cacheKeeper, database } from './cache';
import { getLatestChange } from './data/changes';
import { env } from './env';

/** How often the change feed is looked at, in milliseconds: a change shows within twice this. */
const pauseMs = 750;

/**
 * Follows the store's change feed, so that what another process writes shows here within two seconds: whenever there is
 * a newer change, this process asks itself to renew the kept pages that it touched (Next renews them in a request only).
 */
export async function followChanges(): Promise<void> {
  const db = await database();
  const keeper = cacheKeeper();
  keeper.seen = (await getLatestChange(db)).id;
  const look = async () => {
    try {
      const { id } = await getLatestChange(db);
      if (id > keeper.seen) await renew();
    } catch (error) {
      console.error('The change feed could not be followed; it is tried again.', error);
    }
    schedule();
  };
  const schedule = () => setTimeout(look, pauseMs).unref();
  schedule();
}

async function renew(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${env().PORT}/api/changes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cacheKeeper().key}` },
  });
  if (!response.ok) throw new Error(`renewing kept pages was answered with ${response.status}`);
}
