import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadEnvFiles, next, root, run, typescript } from '../lib/commands/project.mjs';

// Everything that must hold, the quick things first; stops at the first step that fails.
// --without-browser leaves out the build and the browser tests, --only-browser everything else. What else is named
// narrows the browser tests: `npm run e2e -- tests/e2e/search.spec.ts --project=phone`.

const modes = ['--without-browser', '--only-browser'];
const withBrowser = !process.argv.includes('--without-browser');
const withoutBrowser = !process.argv.includes('--only-browser');
const narrowed = process.argv.slice(2).filter((argument) => !modes.includes(argument));

const results = join(root, 'tests/.work');
const vitestResults = join(results, 'vitest.json');
const playwrightResults = join(results, 'playwright.json');
const colours = process.stdout.isTTY ? '--colors=force' : '--colors=off';
const counts = { passed: 0, failed: 0, skipped: 0 };
/** Every test that was run, with how long it took, in seconds. */
const tests = [];

loadEnvFiles();
mkdirSync(results, { recursive: true });
for (const file of [vitestResults, playwrightResults]) rmSync(file, { force: true });

await step('Install', node(['lib/commands/install.mjs']));
await step('Database client', node(['lib/commands/generate.mjs', '--if-changed']));
if (withoutBrowser) {
  await step(
    'Format and lint',
    tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', colours, '.']),
  );
  await step('Route types', quietNode(next(['typegen'])));
  await step('Types', tool('typescript/bin/tsc', ['--noEmit']));
  await step('Unused code', tool('knip/bin/knip.js', []));
  await step('Unit and data tests', runVitest);
}
if (withBrowser) {
  await step('Build', node(['lib/commands/build.mjs', '--if-changed']));
  await step('Chromium', node(typescript('tests/site/ensure-chromium.ts')));
  await step('Browser tests', runPlaywright);
}
report();

async function step(name, action) {
  const start = performance.now();
  const code = await action();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`${name}: ${seconds} s`);
    return;
  }
  console.log(`${name}: failed after ${seconds} s. Nothing after it was run.`);
  if (counts.failed > 0) report();
  process.exit(code);
}

function node(args) {
  return () => run(process.execPath, args);
}

function quietNode(args) {
  return () => run(process.execPath, args, { isQuiet: true });
}

function tool(path, args) {
  return quietNode([join(root, 'node_modules', path), ...args]);
}

async function runVitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestResults}`];
  const code = await tool('vitest/vitest.mjs', ['run', ...reporters])();
  const result = read(vitestResults);
  count({
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests + result.numTodoTests,
  });
  for (const { name: file, assertionResults } of result.testResults)
    for (const { fullName, duration } of assertionResults)
      tests.push({ name: `${relative(root, file)}: ${fullName}`, seconds: (duration ?? 0) / 1000 });
  return code;
}

async function runPlaywright() {
  const code = await node([
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    ...(narrowed.length > 0 ? narrowed : ['--pass-with-no-tests']),
  ])();
  const { stats, suites } = read(playwrightResults);
  count({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
  for (const { file, title, tests: inProjects } of specsOf(suites))
    for (const { projectName, results: runs } of inProjects) {
      const seconds = runs.reduce((sum, { duration }) => sum + duration, 0) / 1000;
      tests.push({ name: `tests/e2e/${file} on ${projectName}: ${title}`, seconds });
    }
  return code;
}

function specsOf(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsOf(suite.suites)]);
}

function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function count(result) {
  for (const outcome of Object.keys(counts)) counts[outcome] += result[outcome];
}

/** How many tests passed, the ten that took longest, and every other that took more than ten seconds. */
function report() {
  const sorted = tests.toSorted((a, b) => b.seconds - a.seconds);
  const slow = sorted.filter(({ seconds }, index) => index < 10 || seconds > 10);
  for (const { name, seconds } of slow) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
  console.log(summary());
}

function summary() {
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
