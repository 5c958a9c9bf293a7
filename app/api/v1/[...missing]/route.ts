import { notFound } from '@/lib/answers/problem';

/** There is nothing here. */
export function GET(request: Request): Response {
  return notFound(request).toResponse();
}

export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
