import { samplingSchema } from '@/lib/domain/record/attributes';
import { qualifierSchema, unitSchema } from '@/lib/domain/record/estimate';
import { optionKindSchema } from '@/lib/domain/record/question';
import { sourceKindSchema } from '@/lib/domain/record/source';
import {
  columnsFrom,
  type ResultsColumn,
  resultsColumns,
  textColumns,
} from '@/lib/domain/results/results-columns';
import { correctionColumns, correctionTextAt } from '@/lib/domain/tables/correction-rows';
import { correctionActionSchema } from '@/lib/domain/versions/correction';
import { type Column, type ColumnType, column, type PackageTable, refersTo } from './package-table';

/** What each column of the results table and of the table of corrections means, by its name. */
export type DerivedMeanings = {
  results: Readonly<Record<string, string>>;
  corrections: Readonly<Record<string, string>>;
};

const types: Partial<Record<ResultsColumn, ColumnType>> = {
  sample_size: 'integer',
  margin_of_error: 'number',
  design_effect: 'number',
  base_n: 'integer',
  value: 'number',
};

const values: Partial<Record<ResultsColumn, readonly string[]>> = {
  sampling: samplingSchema.options,
  option_kind: optionKindSchema.options,
  qualifier: qualifierSchema.options,
  unit: unitSchema.options,
  source_kind: sourceKindSchema.options,
};

const always: readonly ResultsColumn[] = ['wave', 'question', 'option', 'value', 'qualifier', 'unit'];

const stated: readonly ResultsColumn[] = [
  ...columnsFrom('pollster', 'sponsor'),
  ...columnsFrom('universe', 'design_effect'),
  ...columnsFrom('source_publisher', 'source_locator'),
  'question_wording',
  'base_n',
];

/** The tables that follow from the others, and are there because they are what most people want. */
export function toDerivedTables(meanings: DerivedMeanings): readonly PackageTable[] {
  return [
    {
      name: 'results',
      title: 'Results table',
      description:
        'Everything published in one table: a row for each printed value. It follows from the other tables.',
      columns: resultsColumns.map((name) => resultsColumn(name, meanings.results[name] ?? '')),
      primaryKey: [],
      uniqueKeys: [],
      foreignKeys: [
        refersTo('waves', ['wave']),
        refersTo('questions', ['question']),
        refersTo('options', ['question', 'option']),
      ],
    },
    {
      name: 'corrections',
      title: 'Corrections',
      description:
        'A row for each value, attribute or name that was changed of what is published. It follows from the revisions.',
      columns: correctionColumns.map((name, index) =>
        correctionColumn(name, meanings.corrections[name] ?? '', correctionTextAt[index] ?? false),
      ),
      primaryKey: [],
      uniqueKeys: [],
      foreignKeys: [refersTo('revisions', ['correction'], ['revision']), refersTo('waves', ['wave'])],
    },
  ];
}

function resultsColumn(name: ResultsColumn, meaning: string): Column {
  const words = values[name];
  return column(name, types[name] ?? 'string', meaning, {
    isRequired: always.includes(name),
    isStated: stated.includes(name),
    isText: textColumns.has(name),
    ...(words ? { values: words } : {}),
    ...(name === 'value' ? { minimum: 0, maximum: 100 } : {}),
  });
}

function correctionColumn(
  name: (typeof correctionColumns)[number],
  meaning: string,
  isText: boolean,
): Column {
  if (name === 'correction') return column(name, 'integer', meaning, { isRequired: true });
  if (name === 'at') return column(name, 'datetime', meaning, { isRequired: true });
  if (name === 'action')
    return column(name, 'string', meaning, { isRequired: true, values: correctionActionSchema.options });
  return column(name, 'string', meaning, {
    isRequired: name === 'subject' || name === 'subject_name',
    isText,
  });
}
