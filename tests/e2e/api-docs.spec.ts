import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createKey } from '@/lib/data/people/api-keys';
import { apiDocumentSchema, operationsUnder } from '@/lib/domain/api/api-document';
import { editorSchema } from '@/lib/domain/people/editor';
import { arrangePerson } from '../samples/sample-people';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { seedRows } from './seed-addresses';
import { withDatabase } from './sign-in-as';

// Every example of the API's documentation, run as it stands there.

const runFile = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'api-'));
const hasR = spawnSync('Rscript', ['-e', 'library(jsonlite)']).status === 0;
const documented = 'http://localhost:3000';

/** How a program in each language is run; languages that are not on this machine are skipped. */
const runners: Record<string, ((source: string) => [string, string[]]) | null> = {
  sh: (source) => ['sh', ['-c', source]],
  curl: (source) => ['sh', ['-c', source]],
  python: (source) => ['python3', ['-c', source]],
  Python: (source) => ['python3', ['-c', source]],
  js: (source) => ['node', ['--input-type=module', '-e', source]],
  JavaScript: (source) => ['node', ['--input-type=module', '-e', source]],
  r: hasR ? (source) => ['Rscript', ['-e', source]] : null,
  R: hasR ? (source) => ['Rscript', ['-e', source]] : null,
};

let site: Site;

test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.stop();
});

/** What a program prints; null where its language is not here. */
async function run(language: string, source: string, environment: Record<string, string> = {}) {
  const runner = runners[language];
  if (!runner) {
    expect(language.toLowerCase(), `${language} has a runner`).toBe('r');
    test.info().annotations.push({ type: 'skipped', description: 'Rscript with jsonlite is not here' });
    return null;
  }
  const [command, parameters] = runner(source.replaceAll(documented, site.origin));
  // A program that is told to colour what it prints would print numbers in colour.
  const env = { ...process.env, FORCE_COLOR: '0', SITE: site.origin, ...environment };
  const { stdout } = await runFile(command, parameters, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

test('every example of reading, in every language, reads the same', async ({ request }) => {
  const document = apiDocumentSchema.parse(
    await (await request.get(`${site.origin}/api/v1/openapi.json`)).json(),
  );
  const bodySchema = z.looseObject({ data: z.array(z.unknown()).optional(), slug: z.string().optional() });
  for (const { operationId, 'x-codeSamples': samples } of operationsUnder(document, 'reading')) {
    expect(
      samples.map(({ label }) => label),
      operationId,
    ).toEqual(['curl', 'R', 'Python', 'JavaScript']);
    const printed = new Map<string, string | null>();
    for (const { label, source } of samples) printed.set(label, await run(label, source));
    const { data, slug } = bodySchema.parse(JSON.parse(printed.get('curl') ?? ''));
    const said = data ? String(data.length) : slug;
    expect([printed.get('Python'), printed.get('JavaScript')], operationId).toEqual([said, said]);
    if (hasR) expect(printed.get('R'), operationId).toContain(said);
  }
});

test('every example of the guide does what is written of it', async () => {
  const key = await withDatabase(site, async (db) => {
    const { id, name } = await arrangePerson(db, { role: 'editor' });
    const editor = editorSchema.parse({ id, name });
    return (await createKey(db, { editor, name: 'Guide', scopes: ['drafts'], lifetime: '30' })).secret;
  });
  const guide = readFileSync('docs/api.md', 'utf8');
  const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const draftSchema = z.looseObject({ key: z.string(), version: z.int(), status: z.string() });
  const seen: unknown[] = [];
  let first = '';
  for (const [, language = '', source = ''] of blocks) {
    const printed = await run(language, source, { KEY: key, DRAFT: first });
    if (!source.includes('/drafts')) {
      if (printed !== null)
        seen.push(language === 'sh' ? JSON.parse(printed).slug : Number(printed.split(' ').at(-1)));
      continue;
    }
    const draft = draftSchema.parse(JSON.parse(printed ?? ''));
    first ||= draft.key;
    seen.push([draft.version, draft.status, draft.key === first]);
  }
  const rows = seedRows.length;
  expect(seen).toEqual([
    ...(hasR ? [rows] : []),
    rows,
    'would-vote',
    rows,
    rows,
    [1, 'draft', true],
    [1, 'draft', false],
    [2, 'draft', true],
    [2, 'in_review', true],
  ]);
});

test('the lines of the README do what the guide says of them', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const guide = readFileSync('docs/api.md', 'utf8');
  const section = guide.slice(guide.indexOf('## One line'), guide.indexOf('## Reading'));
  const lines = [...section.matchAll(/^```\w+\n(.*)\n```$/gm)].map(([, line = '']) => line);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(readme).toContain(line);
});
