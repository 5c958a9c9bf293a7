import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '../../lib/data/db';
import { applyMigrations } from '../../prisma/apply-migrations';
import { type LongRegister, longRegister } from '../samples/long-register';
import { findFreePort } from '../site/free-port';
import { type MeasuredSite, startSiteOver } from './measured-site';

const registers: LongRegister[] = [
  { waves: 2000, questions: 1, groups: 0 },
  { waves: 1500, questions: 12, groups: 3 },
];

/** What somebody who is nobody may ask for at most: CPU ms and MB above what the server holds anyway. */
const most = { cpuMs: 1000, megabytes: 200 };

/**
 * Every kind of public address on two long registers, each asked for the first time: the CPU that the whole server takes for
 * it, and how much memory it comes to hold at most. Streams take longer and hold little.
 */
export async function measureBounds() {
  const rows = [];
  for (const register of registers) {
    const site = await startSiteOver(await makeLongRegister(register), await findFreePort());
    try {
      const pid = serverUnder(site.pid);
      for (const path of addressesOf(register)) rows.push(await ask({ ...site, pid }, path, register.waves));
    } finally {
      await site.stop();
    }
  }
  return rows;
}

async function makeLongRegister(register: LongRegister): Promise<string> {
  const folder = resolve('tests/.work', `bounds-${register.waves}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const databaseUrl = `file:${folder}/register.db`;
  await applyMigrations(databaseUrl);
  const db = await openDatabase(databaseUrl);
  for (const statement of longRegister(register)) await db.$executeRawUnsafe(statement);
  await db.$disconnect();
  return databaseUrl;
}

function addressesOf({ groups }: LongRegister): string[] {
  const group = groups > 0 ? 'Group 1' : null;
  const one = 'question1=question-1&option1=Approve';
  const six = [1, 2, 3, 4, 5, 6].map(
    (n) => `question${n}=question-1&option${n}=${n % 2 ? 'Approve' : 'Disapprove'}`,
  );
  const tables = ['csv', 'json'];
  return [
    ...['/', '/questions', '/waves', '/pollsters', '/claims', '/corrections', '/data', '/search?q=wave'],
    '/questions/question-1',
    '/questions/question-1?from=2000&to=2010',
    '/questions/question-1?option=Approve',
    ...(group ? [`/questions/question-1?group=${encodeURIComponent(group)}`] : []),
    '/questions/question-1/waves/wave-700',
    '/questions/question-1/cite?form=bibtex',
    '/waves/wave-700',
    '/pollsters/house-1',
    '/sources/report-1',
    '/claims/claim-7',
    `/compare?${one}`,
    `/compare?${one}&question2=question-1&option2=Disapprove`,
    `/compare?${six.slice(0, 2).join('&')}&${'pollster3=house-1&question3=question-1&option3=Approve'}`,
    ...['svg', 'png'].flatMap((form) => [
      `/questions/question-1/chart.${form}`,
      `/compare/chart.${form}?${one}`,
    ]),
    '/embed/questions/question-1',
    ...tables.flatMap((form) => [
      `/questions.${form}`,
      `/waves.${form}`,
      `/pollsters.${form}`,
      `/claims.${form}`,
      `/corrections.${form}`,
      `/questions/question-1/results.${form}`,
      `/questions/question-1/results.${form}?derived=1`,
      `/questions/question-1/results.${form}?shape=wide`,
      `/waves/wave-700/results.${form}`,
      `/pollsters/house-1/results.${form}`,
      `/sources/report-1/results.${form}`,
      `/compare/results.${form}?${one}`,
      `/data/results.${form}`,
      `/data/results.${form}?derived=1`,
      `/data/results.${form}?shape=wide`,
    ]),
    ...['/feed.xml', '/questions/question-1/feed.xml', '/pollsters/house-1/feed.xml', '/sitemap.xml'],
    ...['/data/datapackage.json', '/data/barometer.zip', '/data/estimates.csv', '/data/results.csv'],
    '/waves/wave-700/ddi.xml',
    ...['questions', 'waves', 'items', 'estimates', 'sources', 'organisations', 'claims', 'corrections'].map(
      (list) => `/api/v1/${list}?limit=100`,
    ),
    ...[
      'questions/question-1',
      'waves/wave-700',
      'sources/report-1',
      'organisations/house-1',
      'claims/claim-7',
    ].map((thing) => `/api/v1/${thing}`),
  ];
}

type Used = { cpuMs: number; megabytes: number };

/** The process that serves, which the start script runs as its last child. */
function serverUnder(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return Number(children.at(-1));
}

/** What a process has used of CPU so far, and holds of memory now, as Linux tells it. */
function usedBy(pid: number): Used {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
  return { cpuMs: ((user ?? 0) + (system ?? 0)) * 10, megabytes: ((pages ?? 0) * 4096) / 2 ** 20 };
}

async function ask(site: MeasuredSite, path: string, waves: number) {
  const before = usedBy(site.pid);
  let highest = before.megabytes;
  const watch = setInterval(() => {
    highest = Math.max(highest, usedBy(site.pid).megabytes);
  }, 20);
  const response = await fetch(site.origin + path);
  const bytes = (await response.arrayBuffer()).byteLength;
  clearInterval(watch);
  const after = usedBy(site.pid);
  const [cpuMs, megabytes] = [
    after.cpuMs - before.cpuMs,
    Math.max(highest, after.megabytes) - before.megabytes,
  ];
  return {
    waves,
    path,
    status: response.status,
    kilobytes: Math.round(bytes / 1024),
    'CPU ms': Math.round(cpuMs),
    'MB more': Math.round(megabytes),
    over: cpuMs > most.cpuMs || megabytes > most.megabytes ? 'over' : '',
  };
}
