import { type NextRequest, NextResponse } from 'next/server';
import { filterNames } from '@/lib/domain/list-filter';
import { locales } from '@/lib/locales.js';

/**
 * Sends what has parameters to where it is answered request by request, so that the address without them stays a kept
 * page. A list goes there only with parameters that it knows; a table with any at all, to say what it does not know.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search, searchParams } = request.nextUrl;
  if (search === '') return NextResponse.next();
  if (pathname.endsWith('/results.csv'))
    return NextResponse.rewrite(new URL(`/on-request${pathname}${search}`, request.url));
  const isNarrowed = [...filterNames, 'page'].some((name) => searchParams.has(name));
  if (!isNarrowed) return NextResponse.next();
  return NextResponse.rewrite(new URL(`/${locales[0]}/on-request${pathname}${search}`, request.url));
}

export const config = {
  matcher: ['/questions', '/waves', '/questions/:slug/results.csv', '/waves/:slug/results.csv'],
};
