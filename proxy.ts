import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/content-security-policy';
import { isCompareParameter } from '@/lib/domain/compare/compare-query';
import { filterNames } from '@/lib/domain/list-filter';
import { locales } from '@/lib/locales.js';
import { nonceHeader, pathHeader } from '@/lib/proxy-headers';

/**
 * Sends what is asked differently from request to request to where it is answered so, and leaves the plain address to
 * the kept page. A list goes there only with parameters that it knows, a question with answers that are chosen; a table with any at all, to say what it does not
 * know, and when the asker has it already, to say that it has not changed.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (pathname.startsWith('/admin')) return inBackOffice(request);
  if (isInternal(pathname)) return NextResponse.rewrite(new URL('/-/no/such/page', request.url));
  if (!isAsked(request)) return NextResponse.next();
  const folder = isFile(pathname) ? '/on-request' : `/${locales[0]}/on-request`;
  return NextResponse.rewrite(new URL(`${folder}${pathname}${search}`, request.url));
}

/** A page of the back office is made for one person at one time, may run its own scripts alone, and knows its address. */
function inBackOffice(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, { isDevelopment: process.env.NODE_ENV === 'development' });
  const headers = new Headers(request.headers);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce of its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Whether an address from outside is of the place that only this file sends to. */
function isInternal(pathname: string): boolean {
  const [, first = '', second = ''] = pathname.split('/');
  return first === 'on-request' || (locales.some((locale) => locale === first) && second === 'on-request');
}

function isAsked({ nextUrl, headers }: NextRequest): boolean {
  if (isFile(nextUrl.pathname)) return nextUrl.search !== '' || headers.has('if-none-match');
  if (nextUrl.pathname === '/compare')
    return [...nextUrl.searchParams.keys()].some((name) => name === 'find' || isCompareParameter(name));
  return parametersOf(nextUrl.pathname).some((name) => nextUrl.searchParams.has(name));
}

function parametersOf(path: string): string[] {
  if (path.startsWith('/questions/')) return ['option'];
  return path === '/corrections' ? ['page'] : [...filterNames, 'page'];
}

function isFile(pathname: string): boolean {
  return pathname.startsWith('/embed/') || /\/(results\.(csv|json)|chart\.(svg|png))$/.test(pathname);
}

export const config = {
  matcher: [
    '/admin/:path*',
    '/questions',
    '/waves',
    '/corrections',
    '/compare',
    // Without a choice of answers it is the same page for everybody, and the proxy need not run.
    { source: '/questions/:slug', has: [{ type: 'query', key: 'option' }] },
    '/questions/:slug/results.csv',
    '/questions/:slug/results.json',
    '/questions/:slug/chart.svg',
    '/questions/:slug/chart.png',
    '/embed/questions/:slug',
    '/waves/:slug/results.csv',
    '/waves/:slug/results.json',
    '/on-request/:path*',
    '/:locale/on-request/:path*',
  ],
};
