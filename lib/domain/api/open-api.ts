import { z } from 'zod';
import { type ApiOperation, readOperations, writeOperations } from './api-operations';
import { problemMeanings, problemSchema } from './api-problem';
import { writeSamples } from './code-samples';

// The API as OpenAPI 3.1 says it, made of the schemas that judge its requests and answers.

const schemasAt = '#/components/schemas/';

type Json = Record<string, unknown>;

const description =
  'Everything that the register publishes, as JSON. Nobody needs a key to read, and any site’s page may. Lists come in ' +
  'pages: `next` is the address of the page after this one. A missing value says why: `not_stated` by the source, ' +
  '`not_applicable`, or `not_entered` yet. Whoever sends an answer’s `ETag` as `If-None-Match` is answered with 304 ' +
  'while nothing was published since. Answers may get more members; what is there stays. Programs that write send a ' +
  'key, made in the back office, as `Authorization: Bearer KEY`; a key is taken 60 times a minute.';

/** The description of the API of a site, by the site’s address. */
export function writeOpenApi(site: string): Json {
  const operations = [...readOperations, ...writeOperations];
  const schemas = new Schemas();
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method] = writeOperation(operation, schemas, site);
  }
  schemas.answer(problemSchema);
  return {
    openapi: '3.1.1',
    info: { title: 'Barometer', version: '1.0.0', description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: `${site}/api/v1` }],
    tags: [
      { name: 'reading', description: 'What is published.' },
      { name: 'writing', description: 'Drafts and imports, with a key.' },
    ],
    paths,
    components: {
      schemas: schemas.named,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key made in the back office, with the scope `drafts` or `publish`.',
        },
      },
    },
  };
}

function writeOperation(operation: ApiOperation, schemas: Schemas, site: string): Json {
  const { id, summary, body, answers, problems, scope, example } = operation;
  const contents = (schema: Json, type = 'application/json') => ({ [type]: { schema } });
  const answered = Object.entries(answers).map(([status, schema]) => [
    status,
    { description: schema.description ?? 'A page of the list.', content: contents(schemas.answer(schema)) },
  ]);
  const refused = problems.map((status) => [
    String(status),
    {
      description: problemMeanings[status],
      content: contents({ $ref: `${schemasAt}Problem` }, 'application/problem+json'),
    },
  ]);
  const bodies = Object.entries(body ?? {}).map(([type, schema]) => [
    type,
    { schema: schemas.request(schema) },
  ]);
  return {
    operationId: id,
    summary,
    tags: [scope === undefined ? 'reading' : 'writing'],
    parameters: writeParameters(operation, schemas),
    ...(bodies.length > 0 && { requestBody: { required: true, content: Object.fromEntries(bodies) } }),
    responses: Object.fromEntries([...answered, ...refused]),
    ...(scope !== undefined && { security: [{ key: [] }] }),
    ...(example !== undefined && { 'x-codeSamples': writeSamples(`${site}/api/v1/${example}`, example) }),
  };
}

function writeParameters({ path, query }: ApiOperation, schemas: Schemas): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query.shape).map(([name, schema]) => {
    const { description: meaning, ...rest } = schemas.request(schema);
    return { name, in: 'query', required: false, description: meaning, schema: rest };
  });
  return [...inPath, ...inQuery];
}

const schemaSchema = z.record(z.string(), z.unknown());
const namedSchema = z.looseObject({ $defs: z.record(z.string(), schemaSchema).default({}) });

/** The schemas of a description, those with a name once and apart. */
class Schemas {
  readonly named: Record<string, Json> = {};

  /** How an answer looks; later versions may add to it. */
  answer(schema: z.ZodType): Json {
    return this.#write(schema, 'output');
  }

  /** How a request must look. */
  request(schema: z.ZodType): Json {
    return this.#write(schema, 'input');
  }

  #write(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
    const written = z.toJSONSchema(z.strictObject({ it: schema }), {
      io,
      override: ({ jsonSchema }) => {
        if (io === 'output') delete jsonSchema.additionalProperties;
        if (jsonSchema.type === 'integer') delete jsonSchema.pattern;
      },
    });
    const refer = (text: string) => text.replaceAll('"#/$defs/', `"${schemasAt}`);
    const { $defs, properties } = namedSchema
      .extend({ properties: z.object({ it: schemaSchema }) })
      .parse(JSON.parse(refer(JSON.stringify(written))));
    for (const [name, { id: _, ...named }] of Object.entries($defs)) this.named[name] ??= named;
    return properties.it;
  }
}
