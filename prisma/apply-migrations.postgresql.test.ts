import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { listMigrations } from '../lib/data/store/migrations';
import { newRegister, openRegisterAt } from '../tests/samples/open-register';
import { applyMigrations, diagnoseMigrations, diffFromMigrations } from './apply-migrations';
import { deriveMigration } from './derive-migration';

const schema = readFileSync('lib/data/generated/postgresql.prisma', 'utf8');

test('the project’s migrations lead to the derived schema, and are applied once', async () => {
  expect(listMigrations('postgresql')).not.toEqual([]);
  expect(await diffFromMigrations(schema, { databaseUrl: inject('server') ?? '' })).toBeNull();
  const address = await newRegister('empty');
  expect(await applyMigrations(address)).toEqual([]);
  expect((await diagnoseMigrations(address)).editedMigrationNames).toEqual([]);
});

test('whatever is added to one store is a migration of both', async () => {
  const names = listMigrations('postgresql');
  const since = listMigrations('sqlite').filter((name) => name > (names[0] ?? ''));
  expect(names.slice(1)).toEqual(since);
});

test('the tables order as those of SQLite do: texts by their bytes, words by their letters, nothing first', async () => {
  const db = await openRegisterAt(await newRegister('empty'));
  const others = await db.$queryRaw`
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name ~ '^[A-Z]' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`;
  expect(others).toEqual([]);
  const words = await db.$queryRaw`
    SELECT a.enumlabel, b.enumlabel FROM pg_enum a JOIN pg_enum b ON b.enumtypid = a.enumtypid
    WHERE a.enumsortorder < b.enumsortorder AND a.enumlabel COLLATE "C" > b.enumlabel COLLATE "C"`;
  expect(words).toEqual([]);
  const columns = await db.$queryRaw`
    SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      CROSS JOIN LATERAL unnest(i.indkey::int[], i.indoption::int[]) AS k(attnum, option)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE c.relname ~ '^[A-Z]' AND NOT a.attnotnull AND k.option & 2 = 0 AND c.relname <> 'Wording_questionId_text_language_key'`;
  expect(columns).toEqual([]);
});

test('a migration is told what Prisma cannot be told', () => {
  const model = 'model Wave {\n  id Int @id\n  slug String\n  note String?\n  @@index([slug, note])\n}\n';
  const sql = [
    'CREATE TABLE "Wave" (\n    "id" SERIAL NOT NULL,\n    "slug" TEXT NOT NULL,\n    "note" TEXT\n);',
    'ALTER TABLE "Wave" ADD COLUMN     "title" TEXT;',
    'CREATE INDEX "Wave_slug_note_idx" ON "Wave"("slug", "note");',
    'ALTER TABLE "Item" ADD CONSTRAINT "f" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE;',
  ].join('\n');
  expect(deriveMigration(sql, model)).toBe(
    [
      'CREATE TABLE "Wave" (\n    "id" SERIAL NOT NULL,\n    "slug" TEXT COLLATE "C" NOT NULL,\n    "note" TEXT COLLATE "C"\n);',
      'ALTER TABLE "Wave" ADD COLUMN     "title" TEXT COLLATE "C";',
      'CREATE INDEX "Wave_slug_note_idx" ON "Wave"("slug", "note" NULLS FIRST);',
      'ALTER TABLE "Item" ADD CONSTRAINT "f" FOREIGN KEY ("waveId") REFERENCES "Wave"("id") ON DELETE CASCADE DEFERRABLE;',
    ].join('\n'),
  );
});
