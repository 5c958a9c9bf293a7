/** A rule of the register said no. `key` names the message that the reader sees, `values` fill it. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.key = key;
    this.values = values;
  }
}
