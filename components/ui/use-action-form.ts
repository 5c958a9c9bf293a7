'use client';

import { type DefaultValue, getFormProps, parse, useForm } from '@conform-to/react';
import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { startTransition, useActionState, useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { FormAnswer, SentAnswer } from '@/lib/request/form-answer';
import messages from '@/lib/words/messages/error.en.json';

/** An action of a form, called with its last answer and what was typed. */
export type FormAction<Answer extends FormAnswer = FormAnswer> = (
  answer: Answer | undefined,
  form: FormData,
) => Promise<Answer | undefined>;

/**
 * A form on a server action: errors at their fields, the focus on the first of them, typed values kept but for
 * passwords, and those too where nothing was answered; the same without scripts.
 */
export function useActionForm<Value extends Record<string, unknown>, Answer extends FormAnswer = FormAnswer>(
  action: FormAction<Answer>,
  options: {
    defaultValue?: DefaultValue<Value>;
    /** With what an answer has the form filled in anew, under a name that no other filling has. */
    refill?: (answer: Answer | undefined) => { name: string; value: DefaultValue<Value> } | null;
  } = {},
) {
  const { answer, trouble, submit, isPending } = useKeptAction(action);
  const ownId = useId();
  const refilled = options.refill?.(answer) ?? null;
  const [form, fields] = useForm<Value, Record<string, unknown>>({
    id: refilled ? `${ownId}${refilled.name}` : ownId,
    lastResult: trouble ?? answer,
    defaultValue: refilled?.value ?? options.defaultValue,
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

/**
 * The state of a form on a server action. Where no answer of the action comes (no line, a proxy’s page, a bug), the form
 * stays as it is, with what was typed, and `trouble` says what is known of it, until the next answer; without scripts, the
 * action alone is sent. Whoever would leave meanwhile is asked.
 */
export function useKeptAction<Answer extends FormAnswer>(action: FormAction<Answer>) {
  const [trouble, setTrouble] = useState<SentAnswer>();
  const keeping: FormAction<Answer> = async (before, form) => {
    try {
      const answer = await action(before, form);
      setTrouble(undefined);
      return answer;
    } catch (error) {
      // An action that leads on says so by an error.
      unstable_rethrow(error);
      setTrouble(toTrouble(form, troubleText(error, navigator.onLine)));
      return before;
    }
  };
  const [answer, submit, isPending] = useActionState<Answer | undefined, FormData>(
    useIsScripted() ? keeping : action,
    undefined,
  );
  useEffect(() => {
    if (!trouble) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [trouble]);
  return { answer, trouble, submit, isPending };
}

/** What is known where an action gave no answer: the number of a bug, or that nobody can tell what became of it. */
export function troubleText(error: unknown, isOnLine: boolean): string {
  const { unsent } = messages;
  if (unstable_isUnrecognizedActionError(error)) return unsent.renewed;
  if (error instanceof Error && 'digest' in error) return unsent.failed.replace('{id}', String(error.digest));
  return isOnLine ? unsent.unanswered : unsent.offline;
}

function toTrouble(form: FormData, text: string): SentAnswer {
  const sent = parse<Record<string, unknown>, string[]>(form, { resolve: (value) => ({ value }) });
  return sent.reply({ formErrors: [text] });
}

/** False for the server and what it sent, true once scripts run. */
function useIsScripted(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}

function neverChanges() {
  return () => {};
}
