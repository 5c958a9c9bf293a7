import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileAt } from '../../lib/commands/file-at';
import { openDatabase } from '../../lib/data/db';
import { runImport } from '../../lib/data/import/run-import';
import { applyMigrations } from '../../prisma/apply-migrations';
import { samplePublisher } from '../samples/publish-sample';
import { findFreePort } from '../site/free-port';
import { writeMadeTable } from './made-table';
import { startSiteOver } from './measured-site';
import { median } from './median';
import { round2 } from './round2';

const values = 1_000_000;
const rounds = 3;

/** The same table as far as a statement can say it: what is not stated, and a defused cell, it leaves out. */
const statement = `
SELECT w."slug", w."title", p."name", s."name", w."country", w."universe", w."fieldworkStart", w."fieldworkEnd",
  w."sampleSize", w."mode", w."sampling", w."marginOfError", w."designEffect",
  q."slug", q."title", wd."text", wd."language", q."topic",
  b."kind", b."note", b."groupDimension", b."group", b."n",
  o."label", o."kind", printf('%.*f', e."decimals", e."value"), e."qualifier", e."unit",
  d."kind", d."title", pub."name", d."author", d."url", d."published", r."locator", r."note"
FROM "Estimate" e
JOIN "Wave" w ON w."id" = e."waveId" AND w."status" = 'published'
LEFT JOIN "WaveOrganisation" wp ON wp."waveId" = w."id" AND wp."role" = 'pollster' AND wp."position" = 0
LEFT JOIN "Organisation" p ON p."id" = wp."organisationId"
LEFT JOIN "WaveOrganisation" ws ON ws."waveId" = w."id" AND ws."role" = 'sponsor' AND ws."position" = 0
LEFT JOIN "Organisation" s ON s."id" = ws."organisationId"
JOIN "Base" b ON b."id" = e."baseId"
JOIN "Item" i ON i."id" = b."itemId"
JOIN "Question" q ON q."id" = i."questionId"
LEFT JOIN "Wording" wd ON wd."id" = i."wordingId"
JOIN "Option" o ON o."id" = e."optionId"
JOIN "Reference" r ON r."id" = e."referenceId"
JOIN "Source" d ON d."id" = r."sourceId"
LEFT JOIN "Organisation" pub ON pub."id" = d."publisherId"
ORDER BY e."waveId", e."position";
`;

/**
 * How long the served results table of a million values takes beside `sqlite3 -csv` of the same join, in turns; when its
 * first byte comes, and how much memory the server needs at most.
 */
export async function measureExport() {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  const database = join(folder, 'register.db');
  try {
    await fill(database, join(folder, 'table.csv'));
    const site = await startSiteOver(`file:${database}`, await findFreePort());
    try {
      const before = peakOf(site.pid);
      forgetPeaks(site.pid);
      const measured = [];
      for (let round = 0; round < rounds; round += 1)
        measured.push({ ours: await download(`${site.origin}/data/results.csv`), theirs: bare(database) });
      return [toRow(measured, before, peakOf(site.pid))];
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fill(database: string, table: string): Promise<void> {
  writeMadeTable(table, values);
  await applyMigrations(`file:${database}`);
  const db = await openDatabase(`file:${database}`);
  const given = { file: fileAt(table), mapping: null, alone: true };
  const { kind } = await runImport(db, { ...given, into: 'published', editor: samplePublisher });
  await db.$disconnect();
  if (kind === 'refused') throw new Error('The made-up table was refused');
}

async function download(url: string) {
  const start = performance.now();
  let [first, bytes, lines] = [0, 0, 0];
  const [response]: IncomingMessage[] = await once(get(url, { agent: false }), 'response');
  for await (const chunk of response ?? []) {
    if (!Buffer.isBuffer(chunk)) throw new Error('The answer is not bytes');
    if (first === 0) first = performance.now() - start;
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  if (lines !== values + 1) throw new Error(`${lines} lines came, not ${values + 1}`);
  return { milliseconds: performance.now() - start, first, bytes };
}

/** Into a pipe that is read to its end, as the download is. */
function bare(database: string): number {
  const start = performance.now();
  execFileSync('sh', ['-c', 'sqlite3 -csv "$0" | cat > /dev/null', database], { input: statement });
  return performance.now() - start;
}

/** The most memory that any process of a server has had since it started or its peaks were forgotten, in megabytes. */
export function peakOf(pid: number): number {
  const own = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.max(Number(own) / 1024, ...childrenOf(pid).map(peakOf));
}

/** Has the peaks of a server's processes counted anew, from what they have now (proc(5), clear_refs). */
function forgetPeaks(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  for (const child of childrenOf(pid)) forgetPeaks(child);
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

type Round = { ours: { milliseconds: number; first: number; bytes: number }; theirs: number };

function toRow(measured: Round[], before: number, after: number) {
  const ours = median(measured.map((round) => round.ours.milliseconds));
  const theirs = median(measured.map((round) => round.theirs));
  return {
    values,
    MB: Math.round((measured[0]?.ours.bytes ?? 0) / 1e6),
    'served, s': round2(ours / 1000),
    'sqlite3 -csv, s': round2(theirs / 1000),
    'of sqlite3': round2(median(measured.map((round) => round.ours.milliseconds / round.theirs))),
    'first byte, ms': round2(median(measured.map((round) => round.ours.first))),
    'first of all, ms': round2(measured[0]?.ours.first ?? Number.NaN),
    'peak memory to the first page, MB': Math.round(before),
    'peak memory while served, MB': Math.round(after),
  };
}
