import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { toRecords } from '@/lib/domain/results/results-rows';
import { noFilter } from './list-filter';
import { readResultsQuery, selectValues, wholeTable } from './results-query';

const allowed = {
  topic: ['Elections', 'Government'],
  country: ['KZ', 'MN'],
  pollster: ['gallup', 'demoscope'],
  mode: ['telephone'],
  sampling: ['probability'],
  source: ['primary_report', 'press_release'],
  bases: ['all', 'valid'],
  groups: ['Ulaanbaatar', 'Settlement:Ulaanbaatar'],
  options: ['Yes', 'No', "Don't know"],
};

const known = [
  ...['shape', 'bom', 'derived', 'topic', 'country', 'pollster', 'mode', 'sampling', 'source'],
  ...['base', 'group', 'option', 'from', 'to'],
];
const read = (query: string) => readResultsQuery(new URLSearchParams(query), allowed);

describe('the query of a results table', () => {
  test('that asks for nothing asks for the whole table', () => {
    expect(read('')).toEqual({ query: wholeTable });
    expect(wholeTable.filter).toEqual(noFilter);
  });

  test('may ask for a form, a part and a time at once', () => {
    const query =
      'shape=wide&bom=1&topic=Elections&country=MN&pollster=gallup&mode=telephone&sampling=probability' +
      '&source=press_release&base=valid&group=Settlement%3AUlaanbaatar&option=No&option=Yes&option=No&from=2012&to=2013-04-21';
    expect(read(query)).toEqual({
      query: {
        shape: 'wide',
        byteOrderMark: true,
        derived: false,
        filter: {
          topic: 'Elections',
          country: 'MN',
          pollster: 'gallup',
          mode: 'telephone',
          sampling: 'probability',
          source: 'press_release',
        },
        base: 'valid',
        group: 'Settlement:Ulaanbaatar',
        options: ['Yes', 'No'],
        from: '2012',
        to: '2013-04-21',
      },
    });
    expect(read('shape=long&bom=0&derived=0')).toEqual({ query: wholeTable });
    expect(read('derived=1')).toEqual({ query: { ...wholeTable, derived: true } });
  });

  test.each([
    ['topic=Weather', 'topic', 'Weather', allowed.topic],
    ['country=mn', 'country', 'mn', allowed.country],
    ['shape=tall', 'shape', 'tall', ['long', 'wide']],
    ['derived=all', 'derived', 'all', ['0', '1']],
    ['shape=wide&derived=1', 'derived', '1', ['0', '1 with shape=long']],
    ['bom=yes', 'bom', 'yes', ['0', '1']],
    ['base=', 'base', '', allowed.bases],
    ['group=Hovd', 'group', 'Hovd', allowed.groups],
    ['option=Maybe', 'option', 'Maybe', allowed.options],
    ['option=Yes&option=&option=yes', 'option', ', yes', allowed.options],
    ['from=2024-02-30', 'from', '2024-02-30', ['YYYY', 'YYYY-MM', 'YYYY-MM-DD']],
    ['to=yesterday', 'to', 'yesterday', ['YYYY', 'YYYY-MM', 'YYYY-MM-DD']],
  ])('that has %s is refused with what is allowed', (query, parameter, value, values) => {
    expect(read(query)).toEqual({ problems: [{ parameter, value, allowed: values }] });
  });

  test.each(['page', '__proto__', 'toString'])(
    'that has %s is refused with the parameters that there are',
    (name) => {
      expect(read(`${name}=2`)).toEqual({
        problems: [{ parameter: name, value: '2', allowed: known, isUnknown: true }],
      });
    },
  );

  test('is refused with every problem, each parameter once, also one that stands twice', () => {
    expect(read('bom=2&base=all&color=red&base=valid&color=blue')).toEqual({
      problems: [
        { parameter: 'bom', value: '2', allowed: ['0', '1'] },
        { parameter: 'base', value: 'all, valid', allowed: ['one value'] },
        { parameter: 'color', value: 'red, blue', allowed: known, isUnknown: true },
      ],
    });
  });
});

describe('of the seed a query lets through', () => {
  const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
  const matching = (part: {
    base?: string;
    group?: string;
    options?: string[];
    from?: string;
    to?: string;
  }) => waves.flatMap((wave) => toRecords(selectValues(wave, { ...wholeTable, question: null, ...part })));
  const wavesOf = (part: { from?: string; to?: string }) => [
    ...new Set(matching(part).map(({ wave }) => wave)),
  ];

  test('everything where it asks for nothing', () => {
    expect(matching({})).toHaveLength(204);
  });

  test('the values of the answers that it names', () => {
    const values = matching({ options: ['Yes', "Don't know"] });
    expect([...new Set(values.map(({ option }) => option))].sort()).toEqual(["Don't know", 'Yes']);
    const rest = matching({}).filter(({ option }) => option !== 'Yes' && option !== "Don't know");
    expect(values.length + rest.length).toBe(204);
  });

  test('one base, or one group by its name alone or with its dimension', () => {
    expect(new Set(matching({ base: 'valid' }).map(({ wave }) => wave))).toEqual(
      new Set(['sant-maral-2009-04', 'sant-maral-2013-04']),
    );
    expect(matching({ group: '18-29' }).map(({ option, value }) => [option, value])).toEqual([
      ['Ukraine', '23'],
      ['Russia', '6'],
    ]);
    expect(matching({ group: 'Age:18-29' })).toEqual(matching({ group: '18-29' }));
    expect(matching({ group: 'Settlement:18-29' })).toEqual([]);
  });

  test('waves whose fieldwork touches the asked time, however exactly it is known', () => {
    expect(wavesOf({ to: '2012-03-15' })).toEqual(['sant-maral-2009-04']);
    expect(wavesOf({ to: '2012-03-16' })).toEqual(['sant-maral-2009-04', 'sant-maral-2012-04']);
    expect(wavesOf({ from: '2025-05-30' })).toEqual(['sancrox-2025-05']);
    expect(wavesOf({ from: '2025-05-31' })).toEqual([]);
    expect(wavesOf({ from: '2017-06', to: '2017-06' })).toEqual(['mongolia-2017']);
    expect(wavesOf({ from: '2022-01', to: '2022-02' })).toEqual(['gallup-rating-world-leaders-2021']);
  });

  test('no wave without a date, once a time is asked for', () => {
    const undated = waves.slice(0, 1).map((wave) => ({ ...wave, disclosure: nothingEntered }));
    const lets = (part: { from?: string; to?: string }) =>
      undated.flatMap((wave) => selectValues(wave, { ...wholeTable, question: null, ...part })).length;
    expect([lets({}), lets({ from: '1900' }), lets({ to: '2100' })]).toEqual([2, 0, 0]);
  });
});
