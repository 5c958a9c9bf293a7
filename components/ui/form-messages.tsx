/** What is wrong with a field. */
export function FieldErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p id={id} className="error">
      {errors.join(' ')}
    </p>
  );
}

/** What is wrong with a form as a whole, read out when it appears. */
export function FormErrors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors?.length) return null;
  return (
    <p id={id} role="alert" className="notice notice-warn">
      {errors.join(' ')}
    </p>
  );
}

/** What a form has done, read out when it appears. */
export function FormDone({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p role="status" className="notice">
      {text}
    </p>
  );
}
