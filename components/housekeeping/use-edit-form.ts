import type { DefaultValue } from '@conform-to/react';
import type { FormFields } from '@/lib/domain/entry/form-fields';
import { type FormAction, useActionForm } from '../ui/use-action-form';
import type { EditAnswer } from './edit-answer';

/**
 * The form of a thing that is changed, with why. Where it was joined with what somebody saved meanwhile, it is filled in
 * with what came of that.
 */
export function useEditForm<Value extends FormFields>(
  action: FormAction<EditAnswer>,
  defaultValue: DefaultValue<Value & { reason: string }>,
) {
  return useActionForm<Value & { reason: string }, EditAnswer>(action, {
    defaultValue,
    refill: (answer) =>
      answer?.joined
        ? {
            name: `joined-${answer.joined.version}`,
            value: toValue<Value & { reason: string }>(answer.joined.fields),
          }
        : null,
  });
}

/** The fields of a form as that form knows them: they came from it. */
function toValue<Value extends FormFields>(fields: FormFields): DefaultValue<Value>;
function toValue(fields: FormFields): unknown {
  return fields;
}
