import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanText } from '@/lib/domain/values/text';
import { openDatabase } from '../data/db';
import { previewImport, runImport } from '../data/import/run-import';
import { stateOf } from '../data/store/database-state';
import { longestImportMs } from '../data/waves/import-register';
import { ImportCancelled } from '../domain/import/import-cancelled';
import type { ImportInto, ImportReport, SameDays } from '../domain/import/import-report';
import { type Mapping, mappingSchema } from '../domain/import/mapping/mapping';
import { adminSchema } from '../domain/people/editor';
import { env } from '../env';
import { ruleText } from '../words/rule-text';
import { defaultLocale, wordsOf } from '../words/words';
import { fileAt, orSay } from './file-at';
import { finish } from './finish';
import { writeReport } from './import-text';
import { endProgress, showProgress } from './show-progress';

// A file of polls, from the shell of whoever runs the site.

const usage = `npm run import -- FILE [--mapping MAPPING.json] [--dry-run] [--drafts] [--same-days same|new] [--reason TEXT] [--report REPORT.json]

  --mapping  what the columns mean; a results table needs none (docs/importing.md)
  --dry-run  says what would be done, and changes nothing
  --drafts   makes drafts, which somebody reviews, instead of publishing
  --same-days what polls are that have the house and days of a poll of the register, and contradict it
  --reason   why published waves are corrected, in words for readers
  --report   writes everything that is said about the file here`;

/** Whoever may run commands here may do everything. */
const admin = adminSchema.parse({ id: 'shell', name: 'shell' });

await finish(async () => {
  const { path, mapping, into, sameDays, reason, isDry, report: reportPath } = readArguments();
  const { DATABASE_URL, PUBLISH_ALONE } = env();
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (kind !== 'ready') throw new Error(explanation);
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => ending.abort(new ImportCancelled()));
  const db = await openDatabase(DATABASE_URL);
  try {
    const watch = { progress: showProgress, signal: ending.signal };
    const limits = { longestMs: longestImportMs, alone: PUBLISH_ALONE };
    const given = { file: fileAt(path), mapping, sameDays, ...limits, ...watch };
    const report = isDry
      ? await previewImport(db, { ...given, into })
      : (await runImport(db, { ...given, into, editor: admin, reason })).report;
    if (reportPath !== null) writeFileSync(reportPath, `${JSON.stringify(report, null, 2)}\n`);
    print(report, { isDry, isReported: reportPath !== null });
  } catch (error) {
    throw error instanceof ImportCancelled
      ? new Error(error.message)
      : new Error(ruleText(error, wordsOf(defaultLocale)));
  } finally {
    endProgress();
    await db.$disconnect();
  }
});

type Arguments = {
  path: string;
  mapping: Mapping | null;
  into: ImportInto;
  sameDays: SameDays;
  reason: string | null;
  isDry: boolean;
  report: string | null;
};

function readArguments(): Arguments {
  const { values, positionals } = parse();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  return {
    path: pathOf(file),
    mapping: values.mapping === undefined ? null : readMapping(values.mapping),
    into: values.drafts ? 'drafts' : 'published',
    sameDays: readSameDays(values['same-days']),
    reason: cleanText(values.reason ?? '') || null,
    isDry: values['dry-run'] ?? false,
    report: values.report === undefined ? null : pathOf(values.report),
  };
}

function readSameDays(given: string | undefined): SameDays {
  if (given === undefined || given === 'same' || given === 'new') return given ?? null;
  throw new Error(`--same-days is same or new, not ${given}.\n\n${usage}`);
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean' },
        drafts: { type: 'boolean' },
        'same-days': { type: 'string' },
        reason: { type: 'string' },
        report: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

/** npm runs us in the project's folder, and keeps the one that the user is in. */
function pathOf(path: string): string {
  return resolve(process.env.INIT_CWD ?? '', path);
}

function readMapping(file: string): Mapping {
  const text = orSay(file, () => readFileSync(pathOf(file), 'utf8'));
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  const mapping = mappingSchema.safeParse(written);
  if (mapping.success) return mapping.data;
  const issues = mapping.error.issues.map(
    ({ path, message }) => `  ${path.map(String).join('.') || '(the whole)'}: ${message}`,
  );
  throw new Error(
    `${file} is no mapping:\n${issues.join('\n')}\nSee docs/importing.md for what one may say.`,
  );
}

function print(report: ImportReport, done: { isDry: boolean; isReported: boolean }): void {
  endProgress();
  const text = writeReport(report, done);
  if (report.issues.length === 0) console.log(text);
  else throw new Error(text);
}
