'use client';

import { FormDone, FormErrors } from '../ui/form-messages';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import { RoleChoice, type RoleWords } from './role-choice';

/** Gives a person another role. */
export function RoleForm(props: {
  action: FormAction;
  id: string;
  role: string;
  roles: RoleWords[];
  words: { role: string; submit: string };
}) {
  const { action, id, role, roles, words } = props;
  const { form, formProps, fields, answer, isPending } = useActionForm<{ role: string }>(action, {
    defaultValue: { role },
  });
  return (
    <form {...formProps} className="form">
      <FormErrors id={form.errorId} errors={form.errors} />
      <FormDone text={answer?.done} />
      <input type="hidden" name="id" value={id} />
      <RoleChoice field={fields.role} label={words.role} hasHiddenLabel roles={roles} />
      <button type="submit" className="button button-quiet justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
