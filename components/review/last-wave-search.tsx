'use client';

import { startTransition, useState } from 'react';
import { FormErrors } from '@/components/ui/form-messages';
import { SuggestInput } from '@/components/ui/suggest-input';
import { type FormAction, useKeptAction } from '@/components/ui/use-action-form';
import type { LastWave } from '@/lib/domain/find/suggestion';
import { isolate } from '@/lib/domain/values/isolate';

/**
 * Finds the last wave of a pollster or a question while one types its name, and begins the next one at once. Without
 * scripts, and where nothing is chosen, what was typed is looked for by the page.
 */
export function LastWaveSearch(props: {
  page: string;
  typed: string;
  begin: FormAction;
  suggest: (text: string) => Promise<LastWave[]>;
  /** A wave in a line: its title and when it was in the field. */
  write: (wave: LastWave) => string;
  words: { label: string; button: string; offered: (count: number) => string };
}) {
  const { page, begin, suggest, write, words } = props;
  const [text, setText] = useState(props.typed);
  const { answer, trouble, submit } = useKeptAction(begin);
  return (
    <search>
      <form action={page} className="grid gap-1">
        <label htmlFor="after" className="text-note text-ink-2">
          {words.label}
        </label>
        <div className="flex items-baseline gap-3">
          <div className="relative w-full sm:w-96">
            <SuggestInput
              control={{
                id: 'after',
                name: 'after',
                type: 'search',
                maxLength: 200,
                className: 'input w-full',
              }}
              text={text}
              onType={setText}
              offered={words.offered}
              ask={async (typed) => {
                const found = await suggest(typed);
                return found.map((one) => ({
                  key: `${one.of} ${one.name}`,
                  label: one.foundAs === null ? one.name : `${isolate(one.name)} (${isolate(one.foundAs)})`,
                  detail: write(one),
                  value: one.wave.slug,
                }));
              }}
              onPick={(wave) => {
                const form = new FormData();
                form.set('wave', wave);
                startTransition(() => submit(form));
              }}
            />
          </div>
          <button type="submit" className="button button-quiet">
            {words.button}
          </button>
        </div>
        <FormErrors id="after-error" errors={(trouble ?? answer)?.error?.[''] ?? undefined} />
      </form>
    </search>
  );
}
