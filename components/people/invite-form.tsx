'use client';

import type { FormAnswer } from '@/lib/request/form-answer';
import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';
import { type FormAction, useActionForm } from '../ui/use-action-form';

import { RoleChoice, type RoleWords } from './role-choice';
import { ShownOnce } from './shown-once';

/** What a form is told that made a link: the link, and what to say of it. */
export type LinkAnswer = FormAnswer & { link?: { secret: string; text: string; mail?: string } };

/** Words around a link. */
export type LinkWords = { link: string; copy: string; copied: string };

/** Asks whom to invite as what, and shows the link. */
export function InviteForm(props: {
  action: FormAction<LinkAnswer>;
  roles: RoleWords[];
  words: LinkWords & { name: string; email: string; role: string; submit: string };
}) {
  const { action, roles, words } = props;
  const { form, formProps, fields, answer, isPending } = useActionForm<
    { name: string; email: string; role: string },
    LinkAnswer
  >(action, { defaultValue: { role: roles[0]?.role } });
  return (
    <form {...formProps} className="form max-w-2xl">
      {answer?.link && <ShownOnce {...answer.link} label={words.link} words={words} />}
      <FormErrors id={form.errorId} errors={form.errors} />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField field={fields.name} label={words.name} type="text" autoComplete="off" maxLength={100} />
        <TextField field={fields.email} label={words.email} type="email" autoComplete="off" maxLength={254} />
      </div>
      <RoleChoice field={fields.role} label={words.role} roles={roles} />
      <button type="submit" className="button justify-self-start" aria-disabled={isPending}>
        {words.submit}
      </button>
    </form>
  );
}
