'use client';

import { memo } from 'react';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import { splitNames } from '@/lib/domain/entry/typed-text';
import type { TypedAttribute } from '@/lib/domain/entry/wave-entry';
import { SuggestInput } from '../ui/suggest-input';
import { useDesk } from './desk';
import { offerNames, oneName, useNameStandings } from './name-lookup';
import type { Note } from './notes';
import { NameStandings } from './standings-of-names';
import { StatedField } from './stated-field';

/** Organisations of one role, set apart by `;`. Under them stands which of them the register knows, and as whom. */
export const NamesField = memo(function NamesField(props: {
  path: string;
  label: string;
  hint?: string;
  value: TypedAttribute;
  onChange: (value: TypedAttribute) => void;
  notes: readonly Note[];
  standings: readonly NameStanding[];
  isSingle?: boolean;
  className?: string;
}) {
  const { value, onChange, standings: first, isSingle = false, ...field } = props;
  const { ask, words } = useDesk();
  const { standings, lookUp } = useNameStandings(ask.lookUpNames, { text: value.text, standings: first });
  const namesIn = isSingle ? oneName : splitNames;
  const put = (name: string, caret: number) => {
    const text = isSingle ? name : withName(value.text, name, caret);
    onChange({ ...value, text });
    lookUp(text, namesIn(text));
  };
  return (
    <StatedField
      {...field}
      value={value}
      onChange={onChange}
      below={<NameStandings names={namesIn(value.text)} standings={standings} words={words} />}
    >
      {(control) => (
        <SuggestInput
          control={control}
          text={value.text}
          offered={(count) => words.t('admin.entry.suggest.count', { count })}
          onType={(text) => onChange({ ...value, text })}
          wanted={isSingle ? undefined : nameAt}
          ask={async (text) => offerNames(await ask.suggestOrganisations(text))}
          onPick={put}
          onLeave={() => lookUp(value.text, namesIn(value.text))}
        />
      )}
    </StatedField>
  );
});

/** The name in which the caret stands. */
function nameAt(text: string, caret: number): string {
  return text.slice(text.lastIndexOf(';', caret - 1) + 1, caret);
}

/** The names with one put in the place of that in which the caret stands. */
function withName(text: string, name: string, caret: number): string {
  const from = text.lastIndexOf(';', caret - 1) + 1;
  const end = text.indexOf(';', caret);
  const after = end < 0 ? '' : text.slice(end);
  return `${text.slice(0, from)}${from === 0 ? '' : ' '}${name}${after}`;
}
