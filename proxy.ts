import { type NextRequest, NextResponse } from 'next/server';
import { filterNames } from '@/lib/domain/list-filter';
import { locales } from '@/lib/locales.js';

/**
 * Sends what is asked differently from request to request to where it is answered so, and leaves the plain address to
 * the kept page. A list goes there only with parameters that it knows; a table with any at all, to say what it does not
 * know, and when the asker has it already, to say that it has not changed.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (!isAsked(request)) return NextResponse.next();
  const folder = isTable(pathname) ? '/on-request' : `/${locales[0]}/on-request`;
  return NextResponse.rewrite(new URL(`${folder}${pathname}${search}`, request.url));
}

function isAsked({ nextUrl, headers }: NextRequest): boolean {
  if (isTable(nextUrl.pathname)) return nextUrl.search !== '' || headers.has('if-none-match');
  return [...filterNames, 'page'].some((name) => nextUrl.searchParams.has(name));
}

function isTable(pathname: string): boolean {
  return pathname.endsWith('/results.csv');
}

export const config = {
  matcher: ['/questions', '/waves', '/questions/:slug/results.csv', '/waves/:slug/results.csv'],
};
