'use client';

import { memo, useRef, useState } from 'react';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import { splitNames } from '@/lib/domain/entry/typed-text';
import type { TypedAttribute } from '@/lib/domain/entry/wave-entry';
import { NameStandings } from '../poll/name-standings';
import { SuggestInput } from '../ui/suggest-input';
import { useDesk } from './desk';
import type { Note } from './notes';
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
  const [standings, setStandings] = useState(first);
  const lookedUp = useRef(value.text);
  const names = isSingle ? [value.text.trim()].filter(Boolean) : splitNames(value.text);
  const lookUp = (text: string) => {
    if (lookedUp.current === text) return;
    lookedUp.current = text;
    const wanted = isSingle ? [text.trim()].filter(Boolean) : splitNames(text);
    if (wanted.length === 0) return;
    ask.lookUpNames(wanted).then(setStandings, () => {
      lookedUp.current = ''; // offline: asked again when the field is left again
    });
  };
  const put = (name: string, caret: number) => {
    const text = isSingle ? name : withName(value.text, name, caret);
    onChange({ ...value, text });
    lookUp(text);
  };
  return (
    <StatedField
      {...field}
      value={value}
      onChange={onChange}
      below={<NameStandings names={names} standings={standings} words={words} />}
    >
      {(control) => (
        <SuggestInput
          control={control}
          text={value.text}
          offered={(count) => words.t('admin.entry.suggest.count', { count })}
          onType={(text) => onChange({ ...value, text })}
          wanted={isSingle ? undefined : nameAt}
          ask={async (text) => {
            const found = await ask.suggestOrganisations(text);
            return found.map(({ name, foundAs }) => ({
              key: name,
              label: name,
              detail: foundAs ?? '',
              value: name,
            }));
          }}
          onPick={put}
          onLeave={() => lookUp(value.text)}
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
