import { expect, test } from 'vitest';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { sampleEditor as editor } from '@/tests/samples/publish-sample';
import { deleteMapping, getMapping, listMappings, renameMapping, saveMapping } from './mappings';

const mapping = mappingSchema.parse({
  name: 'Swedish polls',
  columns: { Company: { attribute: 'pollster' }, M: { option: 'Moderates', kind: 'substantive' } },
  dates: { months: { maj: 5 } },
  missing: { NA: 'not_stated' },
});
const decimal = { ...mapping, decimalMark: ',' } as const;

async function revisions(db: Awaited<ReturnType<typeof openRegister>>) {
  const rows = await db.revision.findMany({
    select: { action: true, subject: true, editor: true, public: true },
    orderBy: { id: 'asc' },
  });
  return rows.filter(({ subject }) => subject.startsWith('mapping '));
}

test('a mapping is kept by its name and found by it', async () => {
  const db = await openRegister('empty');
  expect(await saveMapping(db, { editor, mapping, replaces: false })).toEqual({
    slug: 'swedish-polls',
  });
  expect(await getMapping(db, 'Swedish polls')).toEqual({ slug: 'swedish-polls', version: 1, mapping });
  expect(await getMapping(db, 'swedish-polls')).toEqual({ slug: 'swedish-polls', version: 1, mapping });
  expect(await getMapping(db, 'Danish polls')).toBeNull();
  expect(await listMappings(db)).toEqual([
    {
      slug: 'swedish-polls',
      name: 'Swedish polls',
      version: 1,
      savedAt: expect.any(String),
      savedBy: 'Tuya',
    },
  ]);
  expect(await revisions(db)).toEqual([
    { action: 'create', subject: 'mapping swedish-polls', editor: 'Tuya', public: false },
  ]);
});

test('a mapping takes the place of another only where somebody says so', async () => {
  const db = await openRegister('empty');
  await saveMapping(db, { editor, mapping, replaces: false });
  const before = await dumpRegister(db);
  await expect(saveMapping(db, { editor, mapping: decimal, replaces: false })).rejects.toThrow(
    'mapping_exists',
  );
  expect(await dumpRegister(db)).toEqual(before);
  await saveMapping(db, { editor, mapping: decimal, replaces: true });
  expect(await getMapping(db, 'Swedish polls')).toEqual({
    slug: 'swedish-polls',
    version: 2,
    mapping: decimal,
  });
  await expect(saveMapping(db, { editor, mapping: decimal, replaces: true })).rejects.toThrow(
    'nothing_changed',
  );
  expect((await revisions(db)).map(({ action }) => action)).toEqual(['create', 'update']);
});

test('a mapping is renamed, but not to the name of another', async () => {
  const db = await openRegister('empty');
  await saveMapping(db, { editor, mapping, replaces: false });
  await saveMapping(db, { editor, mapping: { ...mapping, name: 'Danish polls' }, replaces: false });
  const slug = 'swedish-polls';
  const rename = { editor, slug, version: 1 };
  await expect(renameMapping(db, { ...rename, name: 'Danish polls' })).rejects.toThrow('mapping_exists');
  await renameMapping(db, { ...rename, name: 'Polls of Sweden' });
  await expect(renameMapping(db, { ...rename, name: 'Sweden' })).rejects.toThrow('stale');
  expect((await listMappings(db)).map(({ name }) => name)).toEqual(['Danish polls', 'Polls of Sweden']);
  expect(await getMapping(db, slug)).toMatchObject({ version: 2, mapping: { name: 'Polls of Sweden' } });
});

test('a mapping is removed, and the log says what it was', async () => {
  const db = await openRegister('empty');
  await saveMapping(db, { editor, mapping, replaces: false });
  const removal = { editor, slug: 'swedish-polls', version: 1 };
  await expect(deleteMapping(db, { ...removal, version: 2 })).rejects.toThrow('stale');
  await deleteMapping(db, removal);
  await expect(deleteMapping(db, removal)).rejects.toThrow('mapping_absent');
  expect(await listMappings(db)).toEqual([]);
  const log = await db.revision.findMany({ select: { action: true, before: true }, orderBy: { id: 'asc' } });
  expect(log.slice(-1)).toEqual([{ action: 'delete', before: mapping }]);
});
