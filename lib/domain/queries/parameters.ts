import { z } from 'zod';
import { isEdtf } from '@/lib/domain/values/edtf';

/** A parameter that cannot be taken, with what is allowed: values, or other parameters instead of one that is not known. */
export type QueryProblem = {
  parameter: string;
  value: string;
  allowed: readonly string[];
  isUnknown?: true;
  /** What is wrong, where no list says what is allowed. */
  reason?: string;
};

/**
 * Reads the parameters of an address, each by its schema; those whose schema is a list may stand more than once. What is
 * unknown, stands twice or has a value that is not allowed is a problem, and one problem only.
 */
export function readParameters<Known extends z.ZodObject>(
  parameters: URLSearchParams,
  known: Known,
): { query: z.output<Known> } | { problems: QueryProblem[] } {
  const shape: Readonly<Record<string, z.core.$ZodType>> = known.shape;
  const problems: QueryProblem[] = [];
  const given: Record<string, string | string[]> = {};
  for (const parameter of new Set(parameters.keys())) {
    const values = parameters.getAll(parameter);
    const [value = ''] = values;
    const schema = Object.hasOwn(shape, parameter) ? shape[parameter] : undefined;
    const all = { parameter, value: values.join(', ') };
    if (!schema) problems.push({ ...all, allowed: Object.keys(shape), isUnknown: true });
    else if (values.length > 1 && !isList(schema)) problems.push({ ...all, allowed: ['one value'] });
    else {
      const one = isList(schema) ? values : value;
      const issues = z.safeParse(schema, one).error?.issues;
      if (issues) problems.push(toProblem(parameter, one, issues));
      given[parameter] = one;
    }
  }
  return problems.length > 0 ? { problems } : { query: known.parse(given) };
}

/** One or more values of a list; the others of an address stand once. */
function isList(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodDefault && schema.def.innerType instanceof z.ZodArray;
}

function toProblem(
  parameter: string,
  given: string | readonly string[],
  issues: readonly z.core.$ZodIssue[],
): QueryProblem {
  const wrong = typeof given === 'string' ? [given] : issues.map(({ path: [at] }) => given[Number(at)] ?? '');
  const problem = { parameter, value: wrong.join(', ') };
  const [issue] = issues;
  if (issue?.code === 'invalid_value') return { ...problem, allowed: issue.values.map(String) };
  return { ...problem, allowed: [], ...(issue && { reason: issue.message }) };
}

/** What is wrong with a parameter, in a few words after its name. */
export function writeReason({ value, allowed, isUnknown, reason }: QueryProblem): string {
  if (reason !== undefined) return reason;
  const list = allowed.length === 0 ? 'there are none' : `allowed: ${allowed.join(', ')}`;
  return isUnknown ? `is not a parameter; ${list}` : `cannot be ${value}; ${list}`;
}

/** One of some words that are known only where the register is; null where nothing is said. */
export function oneOf(values: readonly string[]) {
  return z.enum(values).nullable().default(null);
}

/** Some of some words; none where nothing is said. */
export function someOf(values: readonly string[]) {
  return z.array(z.enum(values)).default([]);
}

/** Said or not. */
export const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((text) => text === '1');

/** A text that somebody else judges; null where nothing is said. */
export const freeText = z.string().nullable().default(null);

/** A text of one of some forms; null where nothing is said. */
export function written(forms: readonly string[], isWritten: (given: string) => boolean) {
  return z
    .string()
    .superRefine((given, { addIssue }) => {
      if (!isWritten(given)) addIssue({ code: 'invalid_value', input: given, values: [...forms] });
    })
    .nullable()
    .default(null);
}

/** A date of any precision (EDTF); null where nothing is said. */
export const edtfDate = written(['YYYY', 'YYYY-MM', 'YYYY-MM-DD'], isEdtf);
