import { z } from 'zod';
import { indexPlaces, isListOfRows, readFieldName, schemasAt } from './field-name';

// What a button of a form does to the form itself, as the form library has its buttons say it.

const row = z.int().min(0).max(99_999);
const listPayload = z.strictObject({ name: z.string() });
const intentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('insert'),
    payload: listPayload.extend({ index: row.optional(), defaultValue: z.unknown() }),
  }),
  z.strictObject({ type: z.literal('remove'), payload: listPayload.extend({ index: row }) }),
  z.strictObject({ type: z.literal('reorder'), payload: listPayload.extend({ from: row, to: row }) }),
  z.strictObject({ type: z.literal('update'), payload: listPayload.extend({ value: z.unknown() }) }),
]);

/** Whether a form of this schema has a button that says this. */
export function judgeIntent(said: FormDataEntryValue, schema: z.ZodType): boolean {
  const read = intentSchema.safeParse(parseJson(said));
  if (!read.success) return false;
  const { type, payload } = read.data;
  const path = readFieldName(payload.name);
  if (!path || indexPlaces(path).length > 0) return false;
  return type === 'update' ? schemasAt(schema, path).length > 0 : isListOfRows(schema, path);
}

function parseJson(said: FormDataEntryValue): unknown {
  try {
    return typeof said === 'string' ? JSON.parse(said) : null;
  } catch {
    return null;
  }
}
