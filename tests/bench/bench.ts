import { questionSlugs } from '../e2e/seed-addresses';
import { findFreePort } from '../site/free-port';
import { measureAttacks, measureRandomRequests } from './attacks';
import { measureAverage } from './average';
import { measureBounds } from './bounds';
import { measureCoverage } from './coverage';
import { measureExport } from './export';
import { measureFollowing } from './following';
import { measureGrowing } from './growing';
import { measureImport } from './importing';
import { measureKilled } from './killed';
import { measureFirstVisits, measureLoad } from './load';
import { type MeasuredSite, startMeasuredSite } from './measured-site';
import { measurePages } from './pages';
import { measureScale } from './scale';
import { measureWrites } from './writes';

// How fast the production site answers, how soon a reader sees a chart and what another process wrote, and how long an
// editor waits for a save or an import: on this machine, over loopback. What an average of pollsters costs, and how often its band
// holds the truth. `npm run bench -- writes` measures that part alone.

const parts = {
  writes: {
    title: 'Saves, from the command to stored, median of the rounds',
    measure: measureWrites,
  },
  import: {
    title: 'Imports of a results table, from the file to stored',
    measure: measureImport,
  },
  killed: {
    title: 'Imports that are killed at any moment, and what they leave',
    measure: measureKilled,
  },
  export: {
    title: 'The results table of everything, served, beside sqlite3 -csv, in turns',
    measure: measureExport,
  },
  average: {
    title: 'An average of five houses over fifty years, median of the rounds',
    measure: measureAverage,
  },
  bounds: {
    title:
      'CPU and memory of every kind of public address on two long registers, the first time it is asked for',
    measure: measureBounds,
  },
  growing: {
    title:
      'SQLite and PostgreSQL, one process and several, with a cache in front and without: requests/s over all processes',
    measure: measureGrowing,
  },
  scale: {
    title:
      'First visits, a save and the table of everything in PostgreSQL, at 100,000 values and at 1,000,000',
    measure: measureScale,
  },
  coverage: {
    title: 'How often what is drawn holds a known truth',
    measure: measureCoverage,
  },
};

const partsOfSite = {
  visits: {
    title: 'First visits of a server that has just started: pages and tables of the seed’s questions',
    measure: ({ origin }: MeasuredSite) =>
      measureFirstVisits(
        origin,
        questionSlugs.flatMap((slug) => [
          `/questions/${slug}`,
          `/questions/${slug}?from=2000`,
          `/questions/${slug}/results.csv`,
          `/questions/${slug}/chart.svg`,
        ]),
      ),
  },
  answers: {
    title: 'Answers, 10 connections, median of the rounds',
    measure: ({ origin }: MeasuredSite) =>
      measureLoad(origin, [
        '/',
        '/questions/would-vote',
        '/questions/would-vote/results.csv',
        '/questions/would-vote/results.json',
        '/api/v1/estimates?question=would-vote',
        '/questions/would-vote/chart.svg',
        '/questions/would-vote/chart.png',
        '/embed/questions/would-vote',
      ]),
  },
  pages: {
    title: 'Pages in Chromium, nothing cached, median of the visits',
    measure: ({ origin }: MeasuredSite) => measurePages(origin, ['/', '/questions/would-vote']),
  },
  attacks: {
    title: 'Attacks by bodies, fields and slowness: memory, and the home page meanwhile',
    measure: measureAttacks,
  },
  random: {
    title: '10,000 random requests: methods, malformed addresses, headers, bodies and fields',
    measure: measureRandomRequests,
  },
  following: {
    title: 'A wave that another process publishes, until the site shows it',
    measure: ({ origin, databaseUrl }: MeasuredSite) => measureFollowing(origin, databaseUrl),
  },
};

const wanted = process.argv.slice(2);
const names = [...Object.keys(parts), ...Object.keys(partsOfSite)];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}: name some of ${names.join(', ')}`);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

for (const [name, { title, measure }] of Object.entries(parts)) {
  if (!isWanted(name)) continue;
  console.log(`\n${title}`);
  console.table(await measure());
}
const ofSite = Object.entries(partsOfSite).filter(([name]) => isWanted(name));
if (ofSite.length > 0) {
  const port = await findFreePort();
  const site = await startMeasuredSite(port);
  try {
    for (const [, { title, measure }] of ofSite) {
      console.log(`\n${title}`);
      console.table(await measure(site));
    }
  } finally {
    await site.stop();
  }
}
