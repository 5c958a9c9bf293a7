'use client';

import { FormDone, FormErrors } from './form-messages';
import { type FormAction, useActionForm } from './use-action-form';

/** A form of one button: what it is about is hidden, and what came of it is said beside it. */
export function ButtonForm(props: {
  action: FormAction;
  about: Record<string, string>;
  label: string;
  /** What the button says to those who do not see what stands around it. */
  spokenLabel?: string;
  look?: 'loud' | 'quiet' | 'plain';
}) {
  const { action, about, label, spokenLabel, look = 'quiet' } = props;
  const { form, formProps, answer, isPending } = useActionForm(action);
  return (
    <form {...formProps} className="form justify-items-start">
      <FormErrors id={form.errorId} errors={form.errors} />
      <FormDone text={answer?.done} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={looks[look]} aria-label={spokenLabel} aria-disabled={isPending}>
        {label}
      </button>
    </form>
  );
}

const looks = { loud: 'button', quiet: 'button button-quiet', plain: 'button-plain' };
