import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import { RuleError } from '@/lib/domain/rule-error';
import { ruleText } from '@/lib/words/rule-text';
import { defaultLocale, wordsOf } from '@/lib/words/words';

/** The headers of every answer of the API to one who writes: nothing keeps it, and nothing in it runs. */
export const apiHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
};

/** What is wrong with a request, in members of RFC 9457 and some of ours. */
type Members = {
  /** A word for programs; the title says no more than the status. */
  code: string;
  /** A sentence for people. */
  detail: string;
  /** The parameter or header that it is about. */
  field?: string;
  /** Everything that is wrong, each with its place. */
  errors?: readonly (TableIssue | { path: string; reason: string })[];
  /** What else was found out of a file that was refused. */
  report?: object;
  /** What stands there now, of a request that started from something older. */
  current?: object;
};

/** An answer that says why a request was refused; thrown by whatever finds it out. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly members: Members;
  readonly headers: Record<string, string>;

  constructor(status: number, members: Members, headers: Record<string, string> = {}) {
    super(`${status} ${members.code}: ${members.detail}`);
    this.status = status;
    this.members = members;
    this.headers = headers;
  }

  /** The problem as JSON. */
  toJSON() {
    const { status, members } = this;
    return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, ...members };
  }

  /** The problem as the answer to its request. */
  toResponse(): Response {
    const headers = { ...apiHeaders, 'Content-Type': 'application/problem+json', ...this.headers };
    return Response.json(this, { status: this.status, headers });
  }
}

/** Nothing is at this address. */
export function notFound(request: Request): ApiProblem {
  const { pathname } = new URL(request.url);
  return new ApiProblem(404, { code: 'not_found', detail: `There is nothing at ${pathname}.` });
}

/** Answers every method that an address does not take; `allowed` are those that it takes. */
export function onlyMethods(...allowed: string[]) {
  const headers = { Allow: allowed.join(', ') };
  return (request: Request) =>
    new ApiProblem(
      405,
      {
        code: 'method_not_allowed',
        detail: `${request.method} is not allowed here; allowed: ${headers.Allow}.`,
      },
      headers,
    ).toResponse();
}

/** Rules that say no because of what somebody else did: the same request may be right at another time. */
const conflicts = new Set([
  'stale',
  'wave_exists',
  'wave_moved',
  'wave_withdrawn',
  'draft_changed',
  'draft_in_review',
  'correction_open',
  'name_taken',
  'slug_taken',
  'organisation_merged',
  'claim_unbound',
]);

/** Rules that say no because what the address names is not there. */
const absences = new Set(['draft_absent']);

/** The status in the log of an answer that nobody waits for any more. */
const clientGone = 499;

/** Says why a request is refused, or went wrong. */
export function refusalOf(request: Request, error: unknown): Response {
  if (request.signal.aborted) return new Response(null, { status: clientGone });
  return toProblem(error).toResponse();
}

/** What went wrong, as a problem: a rule that said no, or a mistake of ours, which is logged under a number. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof RuleError) {
    const { key, field } = error;
    const detail = ruleText(error, wordsOf(defaultLocale));
    const members = { code: key, detail, ...(field && { field }) };
    if (key === 'register_busy') return new ApiProblem(503, members, { 'Retry-After': '5' });
    return new ApiProblem(absences.has(key) ? 404 : conflicts.has(key) ? 409 : 422, members);
  }
  const id = randomUUID();
  console.error(`error ${id}:`, error);
  const detail = `This is our mistake, not yours. Nothing was changed. It has been logged under ${id}.`;
  return new ApiProblem(500, { code: 'internal_error', detail });
}

/** What is wrong with a parameter. */
export type Fault = { path: string; reason: string };

/** 400: these parameters cannot be taken. */
export function wrongQuery(errors: readonly Fault[]): ApiProblem {
  const detail = errors.map(({ path, reason }) => `${path} ${reason}`).join('; ');
  const field = errors[0]?.path;
  return new ApiProblem(400, { code: 'query_wrong', detail, ...(field && { field }), errors });
}
