import type { z } from 'zod';
import { indexPlaces, isKnownField, readFieldName } from './field-name';
import { judgeIntent } from './form-intent';

/** More fields than any form of ours has: a mapping of a thousand columns sends 9,000. */
const mostFields = 10_000;

/** The field in which a button says what is to be done to the form itself, such as adding a row. */
const intentField = '__intent__';

/**
 * What a form of this schema sent, in its own fields alone: names that the schema does not know are left out before
 * anything is made of them. Rows are counted as they are sent, so that what is made of a form is never larger than the
 * form. Null for what is no form, or none of ours: too many fields, or a button that no form has.
 */
export function readKnownFields(form: unknown, schema: z.ZodType): FormData | null {
  if (!(form instanceof FormData)) return null;
  const sent = [...form];
  if (sent.length > mostFields) return null;
  const known = sent.flatMap(([name, value]) => {
    const path = readFieldName(name);
    return path && isKnownField(schema, path) ? [{ name, path, value }] : [];
  });
  const fieldsIn = new Map<string, number>();
  for (const { path } of known)
    for (const { list } of indexPlaces(path)) fieldsIn.set(list, (fieldsIn.get(list) ?? 0) + 1);
  const fields = new FormData();
  for (const { name, path, value } of known)
    if (indexPlaces(path).every(({ list, index }) => index < (fieldsIn.get(list) ?? 0)))
      fields.append(name, value);
  const intent = form.get(intentField);
  if (intent !== null) {
    if (!judgeIntent(intent, schema)) return null;
    fields.append(intentField, intent);
  }
  return fields;
}
