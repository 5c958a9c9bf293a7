import { z } from 'zod';

/** A field's name in steps: `rows[2].label` is `rows`, 2, `label`; null is the end of `names[]`. */
export type FieldPath = readonly (string | number | null)[];

const longestName = 200;
const namePattern = /^[A-Za-z_]\w*(?:\[\d{1,5}\]|\.[A-Za-z_]\w*)*(?:\[\])?$/;

/** The steps of a field's name; null for what no form calls a field. */
export function readFieldName(name: string): FieldPath | null {
  if (name.length > longestName || !namePattern.test(name)) return null;
  return [...name.matchAll(/\[(\d*)\]|\w+/g)].map(([step, index]) =>
    index === undefined ? step : index === '' ? null : Number(index),
  );
}

/** Where a name counts rows: the list, named as in the path to it, and the row. */
export function indexPlaces(path: FieldPath): { list: string; index: number }[] {
  return path.flatMap((step, at) =>
    typeof step === 'number' ? [{ list: path.slice(0, at).join('.'), index: step }] : [],
  );
}

/** Whether a schema has such a field: something that is typed or chosen, and no group of fields. */
export function isKnownField(schema: z.core.$ZodType, path: FieldPath): boolean {
  return path.length > 0 && schemasAt(schema, path).some(isTyped);
}

/** Whether a schema has a list of rows of several fields at this path. */
export function isListOfRows(schema: z.core.$ZodType, path: FieldPath): boolean {
  return schemasAt(schema, path).some((found) => found instanceof z.ZodArray && !isTyped(found));
}

/** What a schema says of a place in what it describes; more than one thing where it leaves a choice, nothing where it knows none. */
export function schemasAt(schema: z.core.$ZodType, path: FieldPath): z.core.$ZodType[] {
  return path
    .reduce(
      (found, step) => found.flatMap((one) => unwrap(one).flatMap((open) => inside(open, step))),
      [schema],
    )
    .flatMap(unwrap);
}

function inside(schema: z.core.$ZodType, step: FieldPath[number]): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return typeof step === 'string' ? [] : [schema.element];
  if (typeof step !== 'string') return [];
  if (schema instanceof z.ZodRecord)
    return z.safeParse(schema.keyType, step).success ? [schema.valueType] : [];
  const field = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step) && schema.shape[step];
  return field ? [field] : [];
}

function isTyped(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodArray) return unwrap(schema.element).some(isTyped);
  return !(schema instanceof z.ZodObject || schema instanceof z.ZodRecord);
}

/** What a schema takes, without what is done to it before and after; each of its choices. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  if (schema instanceof z.ZodIntersection) return [schema.def.left, schema.def.right].flatMap(unwrap);
  if (schema instanceof z.ZodPipe)
    return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodNonOptional
  )
    return unwrap(schema.def.innerType);
  return [schema];
}
