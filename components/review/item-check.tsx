'use client';

import { useEffect, useId, useRef } from 'react';
import { FormErrors } from '@/components/ui/form-messages';
import { type FormAction, useKeptAction } from '@/components/ui/use-action-form';

/** The tick of whoever compared an item with its source; saved as soon as it is set, or as the scripts run. */
export function ItemCheckForm(props: {
  action: FormAction;
  draft: string;
  item: string;
  isChecked: boolean;
  label: string;
  /** What the tick is of, for those who do not see where it stands. */
  title: string;
  by: string | null;
  save: string;
}) {
  const { action, draft, item, isChecked, label, title, by, save } = props;
  const { answer, trouble, submit, isPending } = useKeptAction(action);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const wasChecked = useRef(isChecked);
  useEffect(() => {
    if (input.current && input.current.checked !== wasChecked.current) input.current.form?.requestSubmit();
  }, []);
  return (
    <form action={submit} className="text-small">
      <input type="hidden" name="key" value={draft} />
      <input type="hidden" name="item" value={item} />
      <label className="flex items-baseline gap-2">
        <input
          ref={input}
          type="checkbox"
          name="checked"
          autoComplete="off"
          key={String(isChecked)}
          defaultChecked={isChecked}
          disabled={isPending}
          onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()}
          aria-label={`${label}: ${title}`}
        />
        <span aria-hidden="true">
          {label} {by !== null && <span className="text-ink-3">{by}</span>}
        </span>
      </label>
      <noscript>
        <button type="submit" className="button-plain">
          {save}
        </button>
      </noscript>
      <FormErrors id={`${id}-error`} errors={(trouble ?? answer)?.error?.[''] ?? undefined} />
    </form>
  );
}
