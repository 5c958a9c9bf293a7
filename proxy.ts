import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/content-security-policy';
import { pathHeader } from '@/lib/request/proxy-headers';
import { nonceHeader } from '@/lib/server/sealed-page';

/** A page of the back office is made for one person at one time, may run its own scripts alone, and knows its address. */
export function proxy(request: NextRequest): NextResponse {
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

// What the proxy sees, Next holds in memory: a file that is sent is none of it.
export const config = { matcher: ['/admin', '/admin/((?!import/upload$).*)'] };
