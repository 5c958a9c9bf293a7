'use client';

import { FormErrors } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** The tick of whoever compared an item with its source; saved as soon as it is set. */
export function ItemCheck(props: {
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
  const { form, formProps, isPending } = useActionForm(action);
  return (
    <form {...formProps} className="text-small">
      <input type="hidden" name="key" value={draft} />
      <input type="hidden" name="item" value={item} />
      <label className="flex items-baseline gap-2">
        <input
          type="checkbox"
          name="checked"
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
      <FormErrors id={form.errorId} errors={form.errors} />
    </form>
  );
}
