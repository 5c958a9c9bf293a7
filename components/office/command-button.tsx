'use client';

import { FormErrors } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';

/** A button that does something with a wave or a draft, and says what keeps it from that. */
export function CommandButton(props: {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  isQuiet?: boolean;
}) {
  const { action, hidden, label, isQuiet = false } = props;
  const { form, formProps, isPending } = useActionForm(action);
  return (
    <form {...formProps} className="grid gap-2">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={isQuiet ? 'button button-quiet justify-self-start' : 'button justify-self-start'}
        aria-disabled={isPending}
      >
        {label}
      </button>
      <FormErrors id={form.errorId} errors={form.errors} />
    </form>
  );
}
