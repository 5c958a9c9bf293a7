import type { z } from 'zod';
import { issueTexts } from '@/lib/words/rule-text';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { ApiProblem } from './problem';
import { mediaTypeOf, readBody } from './read-body';

/** The largest body of JSON that is taken, in bytes: a wave with every group of every item is a third of it. */
const largestJson = 1024 * 1024;

/**
 * The body of a request as JSON, judged by a schema.
 * @throws ApiProblem 400 where it is no JSON, 413, 415, 422 with everything that the schema refuses.
 */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = mediaTypeOf(request);
  if (type !== 'application/json') throw unsupported(type);
  const read = schema.safeParse(parse(await readBody(request, largestJson)));
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue) => ({
    path:
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]].join('.') : issue.path.join('.'),
    reason: issueTexts([issue], wordsOf(defaultLocale)).join(' '),
  }));
  throw refusedBody(errors);
}

/** 422: the body can be read, and what it says cannot be taken. */
export function refusedBody(errors: readonly { path: string; reason: string }[]): ApiProblem {
  const detail = `The body is refused, and nothing was changed: errors says what is wrong in it.`;
  const field = errors[0]?.path;
  return new ApiProblem(422, { code: 'body_refused', detail, ...(field && { field }), errors });
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    const detail = `The body is no JSON in UTF-8: ${why}.`;
    throw new ApiProblem(400, { code: 'body_malformed', detail });
  }
}

function unsupported(type: string): ApiProblem {
  const detail = `The body is ${type || 'of no stated type'}; allowed: application/json.`;
  return new ApiProblem(415, { code: 'media_type_wrong', detail, field: 'content-type' });
}
