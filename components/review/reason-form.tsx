'use client';

import { FormErrors } from '@/components/ui/form-messages';
import { TextArea } from '@/components/ui/text-area';
import { type FormAction, useActionForm } from '@/components/ui/use-action-form';

/** A button that needs a sentence of why. `hidden` goes along with it. */
export function ReasonForm(props: {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  hint: string;
  submit: string;
}) {
  const { action, hidden, label, hint, submit } = props;
  const { form, formProps, fields, isPending } = useActionForm<{ reason: string }>(action);
  return (
    <form {...formProps} className="form max-w-xl">
      <FormErrors id={form.errorId} errors={form.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextArea field={fields.reason} label={label} hint={hint} maxLength={2000} />
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {submit}
      </button>
    </form>
  );
}
