import { STATUS_CODES } from 'node:http';
import type { TableIssue } from '@/lib/domain/results/results-csv';

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
