import type { FieldMetadata } from '@conform-to/react';
import type { ColumnFields, MappingFields } from '@/lib/domain/import/mapping/mapping-fields';
import { FieldErrors } from '../ui/form-messages';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { ChoiceGroups } from './choice-groups';
import type { MappingWords } from './mapping-texts';

/** What is known of a column: why it is taken for what it is taken for, and some of its cells; null where the file has none. */
export type ShownColumn = { why: string; samples: string[] } | null;

/** Every column of a file, each with what it is. */
export function ColumnRows(props: {
  field: FieldMetadata<ColumnFields[], MappingFields, string[]>;
  shown: ShownColumn[];
  words: MappingWords;
}) {
  const { field, shown, words } = props;
  return (
    <fieldset className="mt-10 min-w-0">
      <legend className="font-serif text-title font-semibold">{words.each}</legend>
      <ol className="mt-3 border-t border-ink">
        {field.getFieldList().map((row, index) => (
          <ColumnRow key={row.key} row={row} shown={shown[index] ?? null} index={index} words={words} />
        ))}
      </ol>
    </fieldset>
  );
}

function ColumnRow(props: {
  row: FieldMetadata<ColumnFields, MappingFields, string[]>;
  shown: ShownColumn;
  index: number;
  words: MappingWords;
}) {
  const { row, shown, index, words } = props;
  const fields = row.getFieldset();
  const column = fields.column.initialValue ?? '';
  return (
    <li id={`column-${index}`} className="map-column">
      <input type="hidden" name={fields.column.name} value={column} />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{column}</p>
        {shown === null ? (
          <p className="text-note text-warn">{words.absent}</p>
        ) : (
          <>
            <p className="map-samples">{shown.samples.join(' · ')}</p>
            <p className="text-note text-ink-3">{shown.why}</p>
          </>
        )}
      </div>
      <RoleField field={fields.role} column={column} words={words} />
      <div className="map-names max-w-48">
        <TextField
          field={fields.separator}
          label={words.separator}
          type="text"
          autoComplete="off"
          maxLength={10}
        />
      </div>
      <AnswerFields fields={fields} words={words} />
    </li>
  );
}

function RoleField(props: {
  field: FieldMetadata<string, MappingFields, string[]>;
  column: string;
  words: MappingWords;
}) {
  const { field, column, words } = props;
  const { before, used, kept, attributes } = words.roles;
  const is = field.initialValue;
  return (
    <div>
      <label htmlFor={field.id} className="sr-only">
        {words.role}: {column}
      </label>
      <ChoiceGroups
        field={field}
        first={[...before, ...(is === 'used' ? [used] : []), ...(is === 'kept' ? [kept] : [])]}
        label={attributes}
        choices={words.attributes}
      />
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}

function AnswerFields(props: {
  fields: ReturnType<FieldMetadata<ColumnFields, MappingFields, string[]>['getFieldset']>;
  words: MappingWords;
}) {
  const { fields, words } = props;
  const more = ['group_dimension', 'group', 'base_n', 'question_title'] as const;
  const isOpen = more.some((name) => fields[name].initialValue || fields[name].errors);
  return (
    <div className="map-answer">
      <TextField field={fields.option} label={words.option} type="text" autoComplete="off" />
      <SelectField field={fields.kind} label={words.kind} choices={words.kinds} />
      <details className="col-span-2" open={isOpen}>
        <summary className="cursor-pointer text-small text-link">{words.only}</summary>
        <p className="hint mt-1">{words.fromHint}</p>
        <div className="mt-1 grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {more.map((name) => (
            <TextField
              key={name}
              field={fields[name]}
              label={words.answer[name]}
              type="text"
              autoComplete="off"
            />
          ))}
        </div>
      </details>
    </div>
  );
}
