import { z } from 'zod';

/** Why a request is refused (RFC 9457). */
export const problemSchema = z
  .looseObject({
    type: z.literal('about:blank'),
    title: z.string().describe('What the status is called.'),
    status: z.int().min(400).max(599),
    code: z.string().describe('A word for programs.'),
    detail: z.string().describe('A sentence for people.'),
    field: z.string().optional().describe('The parameter, header or part of the body that it is about.'),
    errors: z
      .array(z.looseObject({ reason: z.string() }))
      .optional()
      .describe('Everything that is wrong, each with its place: `path`, or `line` and `column` of a file.'),
    report: z.looseObject({}).optional().describe('What else was found out of a file that was refused.'),
    current: z.looseObject({}).optional().describe('What stands there now, of a save that is stale.'),
  })
  .meta({ id: 'Problem', description: 'Why a request is refused (RFC 9457).' });

/** What each status of a problem means here. */
export const problemMeanings = {
  400: 'The query or the body cannot be read as what it should be.',
  401: 'There is no key, or one that is not let in.',
  403: 'The key may not do this.',
  404: 'There is nothing of this name.',
  405: 'The method is not allowed here.',
  409: 'Somebody else changed it since, or it stands otherwise now.',
  410: 'The wave was withdrawn.',
  413: 'The body is too large.',
  415: 'The body is of another type.',
  422: 'The body can be read, and cannot be taken as it is.',
  429: 'The key is used too often; Retry-After says how long to wait.',
  503: 'Somebody else is writing, and takes long; Retry-After says when to try again.',
} as const;
export type ProblemStatus = keyof typeof problemMeanings;
