/**
 * A rule of the register said no. `key` names the message that the reader sees, `values` fill it; `field` is the name of
 * the field that it is about, as a form has it, null where it is about no one field.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly field: string | null;

  constructor(
    key: string,
    values: Readonly<Record<string, string | number>> = {},
    field: string | null = null,
  ) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
    this.field = field;
  }
}
