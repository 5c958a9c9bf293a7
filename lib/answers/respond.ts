import { getLatestChange } from '@/lib/data/changes';
import { database } from '@/lib/request/database';
import { ApiProblem, refusalOf } from './problem';
import { movedAnswer } from './renamed-address';

/** What a program is answered with. */
export type Answer = {
  /** The media type, with its charset where it has one. */
  type: string;
  /** A text or bytes, or parts of them, which are asked for as they are read. */
  body: string | Buffer<ArrayBuffer> | AsyncGenerator<string | Uint8Array>;
  /** What a browser does with it, and how it calls the file. */
  file?: { shown: 'inline' | 'attachment'; name: string };
  headers?: Record<string, string>;
};

/** What answers at an address. */
export type Route = (request: Request) => Promise<Response>;

/** What answers at an address that holds the name of a thing. */
export type NamedRoute = (
  request: Request,
  context: { params: Promise<{ slug: string }> },
) => Promise<Response>;

/** The route of something public that any page of any site may read. Problems that `make` throws are answered as such. */
export function publicRoute(make: (request: Request) => Promise<Answer>): Route {
  return (request) => answerPublic(request, () => make(request));
}

/** The same for an address that holds the name of a thing. */
export function namedRoute(make: (request: Request, slug: string) => Promise<Answer>): NamedRoute {
  return async (request, { params }) => {
    const { slug } = await params;
    return answerPublic(request, () => make(request, slug));
  };
}

/** Any page of any site may read what is public, and see all that it is told; whoever keeps it asks whether it still holds. */
export const publicHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  'Access-Control-Expose-Headers': 'ETag, Link, Last-Modified',
};

/** Answers a request for something public, as those routes do. */
export async function answerPublic(request: Request, make: () => Promise<Answer>): Promise<Response> {
  const response = await make().then(toResponse, (error) => refuse(request, error));
  for (const [name, value] of Object.entries(publicHeaders)) response.headers.set(name, value);
  return response;
}

/** Why a request is refused, unless what it names is called otherwise now: then it is led there. */
async function refuse(request: Request, error: unknown): Promise<Response> {
  const mayHaveMoved = error instanceof ApiProblem && (error.status === 400 || error.status === 404);
  return (mayHaveMoved ? await movedAnswer(request) : null) ?? refusalOf(request, error);
}

async function toResponse({ type, body, file, headers }: Answer): Promise<Response> {
  const { id, at } = await getLatestChange(await database());
  const changed = new Date(at);
  const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
  return new Response(isWhole ? body : toByteStream(body), {
    headers: {
      'Content-Type': type,
      'Last-Modified': changed.toUTCString(),
      // What is sent while it is made is named after the state of the register that it is of.
      ...(isWhole ? {} : { ETag: `"${id}-${changed.getTime()}"` }),
      ...(file && { 'Content-Disposition': `${file.shown}; filename="${file.name}"` }),
      ...headers,
    },
  });
}

/** Parts of a body, let go where nobody reads on. */
function toByteStream(parts: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
