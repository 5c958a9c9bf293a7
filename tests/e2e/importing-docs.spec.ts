import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { saveMapping } from '@/lib/data/import/mappings';
import { createKey } from '@/lib/data/people/api-keys';
import { mappingSchema, type WrittenMapping } from '@/lib/domain/import/mapping/mapping';
import { editorSchema } from '@/lib/domain/people/editor';
import { arrangePerson } from '../samples/sample-people';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { withDatabase } from './sign-in-as';

// The examples of docs/importing.md, as they stand there, in their order.

const runFile = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'importing-'));
const sections = readFileSync('docs/importing.md', 'utf8').split(/^## /m);
const section = sections.find((text) => text.startsWith('By the API\n')) ?? '';
const examples = [...section.matchAll(/```sh\n([^`]+)```/g)].map(([, command = '']) => command);

const mapping: WrittenMapping = {
  name: 'Our polls',
  columns: {
    House: { attribute: 'pollster' },
    Until: { attribute: 'fieldwork_end' },
    For: { option: 'For', kind: 'substantive' },
    Against: { option: 'Against', kind: 'substantive' },
  },
  constants: {
    country: 'MN',
    question: 'railway',
    question_title: 'A railway',
    topic: 'Transport',
    base: 'all',
    source_kind: 'dataset',
    source_title: 'Our polls',
  },
  composed: { wave_title: ['{pollster}, {fieldwork_end}'] },
};

let site: Site;

test.beforeAll(async () => {
  writeFileSync(
    join(folder, 'polls.csv'),
    'House,Until,For,Against\nAnu,2025-03-01,51,40\nAnu,2026-03-01,49,44\n',
  );
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping));
  site = await startSite({ PUBLISH_ALONE: '1' });
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.stop();
});

test('every example of importing by the API does what is written of it', async () => {
  const key = await withDatabase(site, async (db) => {
    const { id, name } = await arrangePerson(db, { role: 'publisher' });
    const editor = editorSchema.parse({ id, name });
    await saveMapping(db, { editor, mapping: mappingSchema.parse(mapping), replaces: false });
    const made = await createKey(db, {
      editor,
      name: 'Examples',
      scopes: ['drafts', 'publish'],
      lifetime: '30',
    });
    return made.secret;
  });
  const environment = { ...process.env, SITE: site.origin, KEY: key };
  const answers: unknown[] = [];
  for (const command of examples) {
    const { stdout } = await runFile('sh', ['-c', command], { cwd: folder, env: environment });
    answers.push(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
  }
  const two = { total: 2, same: 0, differs: 0, created: 2 };
  expect(answers).toMatchObject([
    { into: 'drafts', waves: two, lines: { total: 2, read: 2 } },
    { into: 'drafts', waves: two },
    { into: 'published', waves: two, file: { name: 'polls.csv' } },
    { report: { into: 'drafts', waves: { total: 2, created: 0, same: 2 } } },
  ]);
});
