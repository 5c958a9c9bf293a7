/**
 * A rule of the register said no. `key` names the message that the reader sees, `values` fill it; `field` is the name of
 * the field that it is about, as a form has it, null where it is about no one field.
 */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly field: string | null;

  /** Pages, actions and what opens the register are bundled apart, each with a class of its own: the name tells. */
  static override [Symbol.hasInstance](value: unknown): value is RuleError {
    return value instanceof Error && value.name === 'RuleError';
  }

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
