'use client';

import type { ReactNode } from 'react';
import type { Words } from '@/lib/words/words';
import { type Choice, SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import type { FormAction } from '../ui/use-action-form';
import type { EditAnswer } from './edit-answer';
import { EditFrame, type EditFrameProps, type EditFrameWords } from './edit-frame';
import { type AskNames, OrganisationField } from './organisation-field';
import { StatedLineField } from './stated-choice-field';
import { useEditForm } from './use-edit-form';

export type SourceFields = {
  kind: string;
  title: string;
  publisher: string;
  publisherMissing: string;
  author: string;
  authorMissing: string;
  url: string;
  urlMissing: string;
  published: string;
  publishedMissing: string;
  archivedUrl: string;
  accessed: string;
  language: string;
  licence: string;
  cites: string;
};

/** The fields of a source. */
export function SourceForm(props: {
  action: FormAction<EditAnswer>;
  frame: EditFrameProps;
  fields: SourceFields;
  ask: AskNames;
  /** What is said of names as they are typed. */
  spoken: Words;
  /** What it may cite: the address of each, and its title. */
  sources: Choice[];
  words: EditFrameWords & {
    kinds: Choice[];
    missing: string;
    reasons: Choice[];
    publisherHint: string;
    dateHint: string;
    languageHint: string;
    citesHint: string;
    fields: Record<keyof SourceFields, string>;
  };
}) {
  const { action, frame, ask, spoken, sources, words } = props;
  const { form, formProps, fields, answer, isPending } = useEditForm<SourceFields>(action, {
    ...props.fields,
    reason: frame.reason,
  });
  const line = (name: keyof SourceFields, hint?: string, list?: string) => (
    <TextField
      field={fields[name]}
      label={words.fields[name]}
      hint={hint}
      type="text"
      autoComplete="off"
      list={list}
    />
  );
  const stated = (name: 'publisher' | 'author' | 'url' | 'published', field: ReactNode) => (
    <StatedLineField missing={fields[`${name}Missing`]} label={words.fields[name]} words={words}>
      {field}
    </StatedLineField>
  );
  return (
    <form {...formProps} className="form max-w-3xl">
      <EditFrame
        {...frame}
        form={form}
        answer={answer}
        fields={props.fields}
        reasonField={fields.reason}
        isPending={isPending}
        words={words}
      >
        {line('title')}
        <div className="max-w-80">
          <SelectField field={fields.kind} label={words.fields.kind} choices={words.kinds} />
        </div>
        {stated(
          'publisher',
          <OrganisationField
            field={fields.publisher}
            label={words.fields.publisher}
            hint={words.publisherHint}
            ask={ask}
            words={spoken}
          />,
        )}
        {stated('author', line('author'))}
        {stated('published', line('published', words.dateHint))}
        {stated('url', line('url'))}
        {line('archivedUrl')}
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
          {line('accessed', words.dateHint)}
          {line('language', words.languageHint)}
          <div className="sm:self-end">{line('licence')}</div>
        </div>
        {line('cites', words.citesHint, 'sources')}
        <datalist id="sources">
          {sources.map(({ value, label }) => (
            <option key={value} value={value} label={label} />
          ))}
        </datalist>
      </EditFrame>
    </form>
  );
}
