'use client';

import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';
import { offerNames, oneName, useNameStandings } from '@/components/entry/name-lookup';
import { NameStandings } from '@/components/entry/standings-of-names';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import type { NameSuggestion } from '@/lib/domain/find/suggestion';
import type { Words } from '@/lib/words/words';
import { FieldErrors } from '../ui/form-messages';
import { SuggestInput } from '../ui/suggest-input';

/** What a field of an organisation asks of the register. */
export type AskNames = {
  suggest: (text: string) => Promise<NameSuggestion[]>;
  lookUp: (names: string[]) => Promise<NameStanding[]>;
};

/** An organisation by any of its names, found as one types; a name that the register does not know will be new. */
export function OrganisationField(props: {
  field: FieldMetadata<string, Record<string, unknown>, string[]>;
  label: string;
  hint: string;
  ask: AskNames;
  words: Words;
}) {
  const { field, label, hint, ask, words } = props;
  return (
    <div>
      <label htmlFor={field.id} className="label">
        {label}
      </label>
      <p id={field.descriptionId} className="hint">
        {hint}
      </p>
      <Name key={field.key} field={field} ask={ask} words={words} />
      <FieldErrors id={field.errorId} errors={field.errors} />
    </div>
  );
}

/** The name as it is typed, begun anew where the form is filled in anew. */
function Name({
  field,
  ask,
  words,
}: Pick<Parameters<typeof OrganisationField>[0], 'field' | 'ask' | 'words'>) {
  const [text, setText] = useState(field.initialValue ?? '');
  const { standings, lookUp } = useNameStandings(ask.lookUp, { text, standings: [] });
  return (
    <>
      <div className="relative">
        <SuggestInput
          control={{
            id: field.id,
            name: field.name,
            className: 'input w-full',
            'aria-invalid': field.valid ? undefined : true,
            'aria-describedby': field.valid ? field.descriptionId : `${field.errorId} ${field.descriptionId}`,
          }}
          text={text}
          onType={setText}
          offered={(count) => words.t('admin.entry.suggest.count', { count })}
          ask={async (typed) => offerNames(await ask.suggest(typed))}
          onPick={(name) => {
            setText(name);
            lookUp(name, oneName(name));
          }}
          onLeave={() => lookUp(text, oneName(text))}
        />
      </div>
      <NameStandings names={[text.trim()]} standings={standings} words={words} />
    </>
  );
}
