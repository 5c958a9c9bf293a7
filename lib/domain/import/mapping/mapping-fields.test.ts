import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Mapping, mappingSchema } from './mapping';
import { type MappingFields, mappingFieldsSchema, toMappingFields } from './mapping-fields';
import { readMappingFields } from './read-mapping-fields';

const folder = 'tests/import/mappings';
const columns = ['Company', 'M', 'n', 'n men', 'House'];
const plain = mappingSchema.parse({
  name: 'Polls',
  columns: { Company: { attribute: 'pollster' } },
});

function columnsOf(mapping: Mapping): string[] {
  const roles = Object.values(mapping.columns).flat();
  const sources = roles.flatMap((role) => ('from' in role ? Object.values(role.from ?? {}) : []));
  const ignored = mapping.ignored === 'all others' ? ['Another'] : mapping.ignored;
  return [...new Set([...Object.keys(mapping.columns), ...sources, ...ignored])];
}

test.each(readdirSync(folder))('%s is the same mapping after a form that nobody changed', (file) => {
  const mapping = mappingSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  const names = columnsOf(mapping);
  const typed = mappingFieldsSchema.parse(JSON.parse(JSON.stringify(toMappingFields(mapping, names))));
  expect(readMappingFields(typed, mapping, names)).toEqual({ mapping });
});

function change(changes: Partial<MappingFields>): ReturnType<typeof readMappingFields> {
  return readMappingFields({ ...toMappingFields(plain, columns), ...changes }, plain, columns);
}

function withColumn(column: string, changes: Partial<MappingFields['columns'][number]>) {
  const { columns: all } = toMappingFields(plain, columns);
  return all.map((fields) => (fields.column === column ? { ...fields, ...changes } : fields));
}

test('an answer says whom it is of, and takes its n from another column', () => {
  const answer = { role: 'answer', option: 'Moderates', group: 'Men', base_n: '{n men}' };
  expect(change({ columns: withColumn('M', answer) })).toMatchObject({
    mapping: {
      columns: {
        Company: { attribute: 'pollster' },
        M: {
          option: 'Moderates',
          kind: 'substantive',
          with: { group: 'Men' },
          from: { base_n: 'n men' },
        },
      },
    },
  });
});

test('a text in braces is put together of columns, any other is the same throughout', () => {
  const given = { country: 'SE', wave_title: '{pollster}, {House}\r\n{pollster}' };
  expect(change({ given })).toMatchObject({
    mapping: {
      constants: { country: 'SE' },
      composed: { wave_title: ['{pollster}, {House}', '{pollster}'] },
    },
  });
});

test('what the file leaves open is what the form says', () => {
  const said = {
    order: 'dmy',
    years: '1950',
    decimalMark: ',',
    shareUnit: 'percent',
    months: 'Maj = 5\nokt = 10',
    missing: 'NA = not stated',
    aliases: 'pollster: Ipsos MORI = Ipsos',
  };
  expect(change(said)).toMatchObject({
    mapping: {
      dates: { order: 'dmy', twoDigitYearsFrom: 1950, months: { maj: 5, okt: 10 }, quarterLetter: 'Q' },
      decimalMark: ',',
      shareUnit: 'percent',
      missing: { NA: 'not_stated' },
      aliases: { pollster: { 'Ipsos MORI': 'Ipsos' } },
    },
  });
});

test('a column is left out, or stays open', () => {
  expect(change({ columns: withColumn('House', { role: 'left-out' }) })).toMatchObject({
    mapping: { ignored: ['House'] },
  });
});

test('whatever cannot be read is said at its field', () => {
  const wrong = {
    name: '',
    years: 'nineteen',
    months: 'maj = 13',
    missing: 'NA = unknown',
    aliases: 'pollsters: a = b',
    columns: withColumn('M', { role: 'answer', base_n: '{N}' }),
  };
  const read = change(wrong);
  expect('issues' in read && read.issues.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'columns[1].base_n no_such_column',
    'months months_line',
    'missing missing_line',
    'aliases aliases_line',
    'name mapping_wrong',
    'years mapping_wrong',
  ]);
});
