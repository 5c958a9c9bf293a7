import type { z } from 'zod';
import { ApiProblem } from '@/lib/answers/problem';
import { mediaTypeOf, readBody } from '@/lib/answers/read-body';
import { importFileTypes, importParameters } from '@/lib/domain/api/import-order';
import { fileOfBytes, type ImportFile } from '@/lib/domain/import/file/import-file';
import { type Mapping, mappingSchema } from '@/lib/domain/import/mapping/mapping';

const formType = 'multipart/form-data';

/** What to import, and how; the mapping is null, itself, or the name of a saved one. */
export type ImportOrder = Omit<z.output<typeof importParameters>, 'mapping' | 'name'> & {
  file: ImportFile;
  mapping: Mapping | string | null;
};

/**
 * Reads what a request orders: a form with the file and the parameters, or the file alone with the parameters in the query.
 * @throws ApiProblem 400, 413, 415.
 */
export async function readOrder(request: Request, limit: number): Promise<ImportOrder> {
  const type = requireType(request);
  const query = [...new URL(request.url).searchParams];
  if (type !== formType) {
    const { name = 'body', ...parameters } = readParameters(query);
    return toOrder(parameters, fileOfBytes(name, await readBody(request, limit)));
  }
  if (query.length > 0) throw wrong('With a form, the parameters are its fields.', query[0]?.[0]);
  const form = await readForm(request, await readBody(request, limit));
  const { file, fields } = await partsOf(form);
  return toOrder(readParameters(fields), fileOfBytes(file.name, await file.bytes()));
}

function requireType(request: Request): string {
  const type = mediaTypeOf(request);
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity')
    throw unsupported(`The body is encoded as ${encoding}; send it as it is.`, 'content-encoding');
  if (type === formType || importFileTypes.includes(type)) return type;
  const allowed = [formType, ...importFileTypes].join(', ');
  throw unsupported(`The body is ${type || 'of no stated type'}; allowed: ${allowed}.`, 'content-type');
}

async function readForm(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    throw wrong('The body is not a whole form: its parts do not end where its header says.');
  }
}

/** The file of a form, and its other fields as texts; a mapping may be a file too. */
async function partsOf(form: FormData) {
  const fields: [string, string][] = [];
  let file: { name: string; bytes: () => Promise<Uint8Array> } | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    else if (name === 'mapping') fields.push([name, await value.text()]);
    else if (name !== 'file') throw wrong(`${name} is not a parameter.`, name);
    else if (file) throw wrong('There are several files; send one at a time.', 'file');
    else file = { name: value.name || 'file', bytes: async () => new Uint8Array(await value.arrayBuffer()) };
  }
  if (!file) throw wrong('The form has no file in the field file.', 'file');
  return { file, fields };
}

function readParameters(given: readonly (readonly [string, string])[]) {
  const twice = given.find(([name], index) => given.findIndex(([other]) => other === name) !== index);
  if (twice) throw wrong(`${twice[0]} is given twice.`, twice[0]);
  const read = importParameters.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : String(issue?.path[0]);
  throw wrong(
    issue?.code === 'unrecognized_keys'
      ? `${field} is not a parameter; there are ${Object.keys(importParameters.shape).join(', ')}.`
      : `${field}: ${issue?.message}.`,
    field,
  );
}

function toOrder({ mapping, ...rest }: z.output<typeof importParameters>, file: ImportFile): ImportOrder {
  return { ...rest, file, mapping: mapping === undefined ? null : readMapping(mapping.trim()) };
}

/** JSON begins with a brace; what does not is a name. */
function readMapping(text: string): Mapping | string {
  if (!text.startsWith('{')) return text;
  const read = mappingSchema.safeParse(parseJson(text));
  if (read.success) return read.data;
  const errors = read.error.issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    reason: message,
  }));
  throw new ApiProblem(400, {
    code: 'mapping_wrong',
    detail: 'The mapping is not one; errors says where.',
    field: 'mapping',
    errors,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new ApiProblem(400, {
      code: 'mapping_wrong',
      detail: `The mapping is not JSON: ${why}.`,
      field: 'mapping',
    });
  }
}

function wrong(detail: string, field?: string): ApiProblem {
  return new ApiProblem(400, { code: 'parameter_wrong', detail, ...(field !== undefined && { field }) });
}

function unsupported(detail: string, field: string): ApiProblem {
  return new ApiProblem(415, { code: 'media_type_wrong', detail, field });
}
