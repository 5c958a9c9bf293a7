import { z } from 'zod';

// What the page of the API reads of its OpenAPI description.

const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query']),
  description: z.string().optional(),
});

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(parameterSchema),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
  'x-codeSamples': z.array(z.looseObject({ label: z.string(), source: z.string() })).default([]),
});

const propertySchema = z.looseObject({ description: z.string().optional() });

/** The parts of the API's description that people read. */
export const apiDocumentSchema = z.looseObject({
  info: z.looseObject({ description: z.string() }),
  servers: z.array(z.looseObject({ url: z.url() })),
  tags: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({
    schemas: z.record(
      z.string(),
      z.looseObject({
        description: z.string().optional(),
        properties: z.record(z.string(), propertySchema).optional(),
      }),
    ),
  }),
});
export type ApiDocument = z.infer<typeof apiDocumentSchema>;
export type DocumentedOperation = z.infer<typeof operationSchema> & { method: string; path: string };

/** The operations of a description under one of its tags, in its order. */
export function operationsUnder({ paths }: ApiDocument, tag: string): DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}
