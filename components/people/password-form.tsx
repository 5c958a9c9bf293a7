import type { ComponentProps, ReactNode } from 'react';
import { FormErrors } from '../ui/form-messages';
import { TextField } from '../ui/text-field';

/** A form about an account; `email` tells password managers whose it is where no field does. */
export function AccountForm(props: {
  of: {
    form: ComponentProps<typeof FormErrors> & { errorId: string };
    formProps: ComponentProps<'form'>;
    isPending: boolean;
  };
  email?: string;
  submit: string;
  children: ReactNode;
}) {
  const { of, email, submit, children } = props;
  return (
    <form {...of.formProps} className="form max-w-96">
      <FormErrors id={of.form.errorId} errors={of.form.errors} />
      {email !== undefined && (
        <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      )}
      {children}
      <button type="submit" className="button justify-self-start" aria-disabled={of.isPending}>
        {submit}
      </button>
    </form>
  );
}

/** A password, the present one or a new one. */
export function PasswordField(props: {
  field: Parameters<typeof TextField>[0]['field'];
  label: string;
  hint?: string;
  kind: 'current' | 'new';
}) {
  const { kind, ...field } = props;
  return <TextField {...field} type="password" autoComplete={`${kind}-password`} maxLength={128} />;
}

/** The address by which somebody signs in. */
export function EmailField(props: Pick<Parameters<typeof TextField>[0], 'field' | 'label'>) {
  return <TextField {...props} type="email" autoComplete="username" maxLength={254} />;
}
