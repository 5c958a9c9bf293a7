import { findFreePort } from '../free-port';
import { measureLoad } from './load';
import { measurePages } from './pages';
import { startSite } from './site';

// How fast the production site answers, and how soon a reader sees a chart: on this machine, over loopback.

const port = await findFreePort();
const site = await startSite(port);
try {
  const origin = `http://127.0.0.1:${port}`;
  console.log('\nAnswers, 10 connections, uncompressed, median of the rounds');
  console.table(
    await measureLoad(origin, ['/', '/questions/would-vote', '/questions/would-vote/results.csv']),
  );
  console.log('\nPages in Chromium, nothing cached, median of the visits');
  console.table(await measurePages(origin, ['/', '/questions/would-vote']));
} finally {
  await site.stop();
}
