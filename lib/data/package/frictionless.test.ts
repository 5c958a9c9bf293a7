import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEventfulRegister } from '@/tests/samples/eventful-register';
import { archiveOf } from '@/tests/samples/sample-package';
import type { Database } from '../db';
import { countTableRows } from './count-rows';

type Row = Record<string, unknown>;

const folder = mkdtempSync(join(tmpdir(), 'package-'));
let register: Database;
let read: Awaited<ReturnType<typeof Package.load>>;

beforeAll(async () => {
  register = await openEventfulRegister();
  for (const [name, bytes] of Object.entries(unzipSync(await archiveOf(register))))
    writeFileSync(join(folder, name), bytes);
  read = await Package.load(join(folder, 'datapackage.json'), { strict: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

test('a reader of Frictionless data packages finds nothing wrong, and every reference leads to a row', async () => {
  expect(read.errors).toEqual([]);
  // The reader's own check forgets a row's values once it has followed one of two keys that share a column.
  const rows = new Map<string, Row[]>();
  for (const resource of read.resources) rows.set(resource.name, await resource.read({ keyed: true }));
  const lost = read.resources.flatMap(({ name, schema }) =>
    schema.foreignKeys.flatMap(({ fields, reference }) => {
      const known = new Set(rows.get(reference.resource || name)?.map((row) => keyOf(row, reference.fields)));
      const keys = rows.get(name)?.map((row) => keyOf(row, fields)) ?? [];
      return keys.filter((key) => key !== null && !known.has(key)).map((key) => [name, fields, key]);
    }),
  );
  expect(lost).toEqual([]);
  expect(read.resources.flatMap(({ schema }) => schema.foreignKeys)).toHaveLength(32);
});

function keyOf(row: Row, fields: readonly string[]): string | null {
  const values = fields.map((field) => row[field] ?? null);
  return values.includes(null) ? null : JSON.stringify(values);
}

test('it finds as many rows as the register has', async () => {
  const published = { wave: { status: 'published' as const } };
  const counts = Object.fromEntries(
    await Promise.all(
      read.resources.map(async (resource) => [resource.name, (await resource.read()).length] as const),
    ),
  );
  expect(counts).toMatchObject({
    organisations: await register.organisation.count(),
    organisation_aliases: await register.organisationAlias.count(),
    sources: await register.source.count(),
    questions: await register.question.count(),
    question_titles: 1,
    wordings: await register.wording.count(),
    options: await register.option.count(),
    option_labels: 1,
    former_names: 2,
    waves: await register.wave.count(),
    wave_organisations: await register.waveOrganisation.count(),
    items: await register.item.count({ where: published }),
    references: await register.reference.count({ where: { item: published } }),
    bases: await register.base.count({ where: { item: published } }),
    estimates: await register.estimate.count({ where: published }),
    claims: await register.claim.count(),
    revisions: await register.revision.count({ where: { public: true } }),
    results: await register.estimate.count({ where: published }),
    revision_waves: await register.revisionWave.count(),
    corrections: 6,
  });
  const { corrections: _, ...counted } = counts;
  expect(await countTableRows(register)).toEqual(counted);
});

test('it reads values as what they are, and what is missing as missing', async () => {
  const rows = await read.getResource('estimates').read({ keyed: true });
  expect(rows.filter(({ question }) => question === 'hard-words')).toEqual([
    {
      wave: 'steppe-2025',
      item_number: 2,
      base_number: 1,
      question: 'hard-words',
      option: "'-1, none of them",
      value: 0.6,
      qualifier: '~',
      unit: 'percent',
      reference_number: 1,
      position: 1,
    },
  ]);
  const bases = await read.getResource('bases').read({ keyed: true });
  expect(bases.filter(({ group }) => group === '18–24; young')).toMatchObject([{ base_n: null }]);
});
