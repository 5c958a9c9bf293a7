import { describe, expect, test } from 'vitest';
import { readDelimitedTable } from '@/lib/domain/import/file/read-table';
import { applyMapping } from './apply-mapping';
import { mappingSchema } from './mapping';
import { proposeMapping } from './propose-mapping';

const propose = (text: string) => proposeMapping(readDelimitedTable(text));

describe('a proposal', () => {
  test('places columns by header and cells, and asks what the file leaves open', () => {
    const { mapping, columns, questions } = propose(
      'Institut;Von;Bis;Befragte;CDU;SPD;Weiß nicht;Leer\nForsa;1/2/2024;3/2/2024;1012;31,5;16;NA;\nINSA;4/2/2024;5/2/2024;2004;30;15,5;7;',
    );
    expect(columns.map(({ column, role }) => [column, role])).toEqual([
      ['Institut', 'pollster'],
      ['Von', 'fieldwork_start'],
      ['Bis', 'fieldwork_end'],
      ['Befragte', 'sample_size'],
      ['CDU', 'answer: CDU'],
      ['SPD', 'answer: SPD'],
      ['Weiß nicht', 'answer: Weiß nicht'],
      ['Leer', 'left out'],
    ]);
    expect(columns[1]?.why).toBe('its header says “Von”, and all 2 values are dates');
    expect(questions.map(({ path }) => path)).toEqual([
      'dates.order',
      'constants.country',
      'constants.universe',
      'constants.question_title',
      'constants.topic',
      'constants.source_kind',
    ]);
    expect(questions[0]).toEqual({
      path: 'dates.order',
      text: 'In which order are day (d), month (m) and year (y) of its dates?',
      choices: ['dmy', 'mdy'],
      why: '“1/2/2024” could be either',
    });
    expect(mapping).toMatchObject({ decimalMark: ',', missing: { NA: 'not_stated' }, ignored: ['Leer'] });
  });

  test('can be imported once its questions are answered', () => {
    const text = 'Pollster,End,n,Yes,No\nA,2024-03-05,1000,60,40';
    const { mapping } = propose(text);
    const constants = {
      ...mapping.constants,
      country: 'MN',
      question_title: 'Q',
      topic: 'T',
      source_kind: 'dataset',
    };
    const { issues, rows } = applyMapping(
      readDelimitedTable(text),
      mappingSchema.parse({ ...mapping, constants }),
    );
    expect([issues, rows.length]).toEqual([[], 2]);
  });

  test('knows a table that has its answers in rows', () => {
    const { columns, questions } = propose(
      'Компания,Дата,Ответ,Процент\nА,2024-03-05,Да,60\nА,2024-03-05,Нет,40',
    );
    expect(columns.map(({ role }) => role)).toEqual(['pollster', 'fieldwork_end', 'option', 'value']);
    expect(questions.map(({ path }) => path)).toContain('constants.option_kind');
  });

  test('asks about a column that it cannot place', () => {
    expect(propose('Pollster,Yes,Region\nA,60,North\nB,50,South').questions[0]).toMatchObject({
      path: 'columns.Region',
      why: 'all 2 values are texts, 2 different ones, of 2; nothing says what it is',
    });
  });
});
