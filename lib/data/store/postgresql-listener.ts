import pg from 'pg';
import { changeChannel } from './change-channel';

/** How long after a lost connection another is tried, in milliseconds. */
const pauseMs = 1000;

/**
 * Calls `hear` whenever any process committed a change of what is public, and whenever something may have been missed: at
 * the beginning and after each lost connection. What changed is in the change feed, which whoever hears reads.
 */
export function listenForChanges(url: string, hear: () => void): { stop: () => Promise<void> } {
  let client: pg.Client | null = null;
  let isStopped = false;
  let later: NodeJS.Timeout | undefined;

  const connect = async () => {
    const own = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'barometer' });
    client = own;
    let isLost = false;
    const lose = (why: string) => {
      if (isStopped || isLost) return;
      isLost = true;
      console.error(
        `Changes that other processes make are heard of later (${why}); the connection is tried again.`,
      );
      void own.end().catch(() => {});
      later = setTimeout(connect, pauseMs);
      later.unref();
    };
    own.on('error', (error) => lose(error.message));
    own.on('end', () => lose('the connection ended'));
    own.on('notification', hear);
    try {
      await own.connect();
      await own.query(`LISTEN ${changeChannel}`);
      hear();
    } catch (error) {
      lose(error instanceof Error ? error.message : String(error));
    }
  };
  void connect();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(later);
      await client?.end().catch(() => {});
    },
  };
}
