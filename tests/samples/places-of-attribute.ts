import { storedTables } from '@/lib/data/package/stored-tables';
import { sheetColumns } from '@/lib/data/shapes/wave-columns';
import { writeOpenApi } from '@/lib/domain/api/open-api';
import { toNextEntry } from '@/lib/domain/entry/next-entry';
import { readEntry } from '@/lib/domain/entry/read-entry';
import { toEntry } from '@/lib/domain/entry/to-entry';
import { emptyEntry, waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import { writeCodebook } from '@/lib/domain/formats/ddi/codebook';
import { ownTables } from '@/lib/domain/formats/package/package-tables';
import { waveSchema } from '@/lib/domain/record/wave';
import { waveTable } from '@/lib/domain/tables/list-rows';
import { diffWaves } from '@/lib/domain/versions/diff-waves';
import { mergeWave } from '@/lib/domain/versions/merge-wave';
import { seedRegister } from './seed-register';

// Says of an attribute of a wave, named on the command line with its column, where it is found. It is run beside a registry
// that has one more (tests/laws/attributes.test.ts).

const [name = '', column = ''] = process.argv.slice(2);
const [wave] = seedRegister.waves;
if (!wave) throw new Error('The seed has no wave');
const stated = { ...wave.disclosure, [name]: { value: 'Snow' } };
const told = waveSchema.parse({ ...wave, disclosure: stated });
const typed = toEntry(told);
const read = readEntry(typed);
const has = (thing: object, key: string) => Object.hasOwn(thing, key);
const valueIn = (disclosure: object) =>
  JSON.stringify(Object.entries(disclosure).find(([key]) => key === name)?.[1]);

console.log(
  JSON.stringify({
    'a blank entry': has(emptyEntry.attributes, name),
    'a parsed entry': has(waveEntrySchema.parse({}).attributes, name),
    'a typed wave': 'wave' in read && valueIn(read.wave.disclosure) === '{"value":"Snow"}',
    'the next wave': has(toNextEntry(told).attributes, name),
    'a merge': valueIn(mergeWave(wave, told, { keepsTitle: true }).disclosure) === '{"value":"Snow"}',
    'a correction': diffWaves(wave, told).some(({ field, after }) => field === column && after === 'Snow'),
    'the table of waves': waveTable.columns.includes(column),
    'the data package': ownTables.some(
      (table) => table.name === 'waves' && table.columns.some((one) => one.name === column),
    ),
    'the archive': Object.entries(storedTables).some(
      ([table, { columns }]) => table === 'waves' && has(columns, column),
    ),
    'the store': has(sheetColumns(told), name),
    'the API': JSON.stringify(writeOpenApi('https://polls.example.org')).includes(`"${name}":`),
    'the codebook': writeCodebook(wave, {
      site: 'https://polls.example.org',
      version: null,
      country: 'Mongolia',
    }).includes(`subject="${name}"`),
  }),
);
