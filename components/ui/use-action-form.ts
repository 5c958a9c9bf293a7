'use client';

import { type DefaultValue, getFormProps, parse, useForm } from '@conform-to/react';
import { startTransition, useActionState, useEffect } from 'react';
import type { FormAnswer } from '@/lib/request/form-answer';

/** An action of a form, called with its last answer and what was typed. */
export type FormAction<Answer extends FormAnswer = FormAnswer> = (
  answer: Answer | undefined,
  form: FormData,
) => Promise<Answer | undefined>;

/**
 * A form on a server action: errors at their fields, the focus on the first of them, typed values kept but for
 * passwords; the same without scripts.
 */
export function useActionForm<Value extends Record<string, unknown>, Answer extends FormAnswer = FormAnswer>(
  action: FormAction<Answer>,
  { defaultValue }: { defaultValue?: DefaultValue<Value> } = {},
) {
  const [answer, submit, isPending] = useActionState<Answer | undefined, FormData>(action, undefined);
  const [form, fields] = useForm<Value, Record<string, unknown>>({
    lastResult: answer,
    defaultValue,
    // Rows of fields are added, moved and removed here; whether what was typed is right, the server says.
    onValidate: ({ formData }) =>
      parse<Record<string, unknown>, string[]>(formData, { resolve: (value) => ({ value }) }),
    onSubmit(event, { formData }) {
      // React empties a form whose action it has run itself.
      event.preventDefault();
      startTransition(() => submit(formData));
    },
  });
  const { id } = form;
  useEffect(() => {
    if (answer !== undefined) emptyPasswords(id);
  }, [answer, id]);
  return { form, formProps: { ...getFormProps(form), action: submit }, fields, answer, isPending };
}

function emptyPasswords(formId: string): void {
  const form = document.getElementById(formId);
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[type="password"]') ?? [])
    input.value = '';
}
