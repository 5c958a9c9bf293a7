import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a whole answer is made of. */
export type WholeAnswer = {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
};

/** How a body may be packed, the best first. */
const encodings = ['br', 'gzip'] as const;
type Encoding = (typeof encodings)[number];

type Form = { headers: string[]; body: Buffer };

/** Shorter texts become hardly any shorter, in bytes. */
const shortestPacked = 860;

/** From so many bytes on, who asked first is sent an answer while it is made. */
export const liveFromBytes = 1024 * 1024;

/** What an answer needs beside its bytes, roughly. */
const overheadBytes = 1024;

/** Headers of one connection, and what is said anew of each form. */
const notKept = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
]);

/** A whole public answer: its bytes, its name (ETag), and its packed forms, each made once when first asked for. */
export class KeptAnswer {
  readonly status: number;
  /** The name of these very bytes; null where the answer is no 200. */
  readonly etag: string | null;
  readonly #headers: string[];
  readonly #isPackable: boolean;
  readonly #whole: Form;
  readonly #packed = new Map<Encoding, Form>();
  readonly #packing = new Map<Encoding, Promise<Form>>();
  /** Told when a form was added, and the answer has grown. */
  onGrown: () => void = () => {};

  constructor({ status, headers, body }: WholeAnswer) {
    this.status = status;
    this.etag = status === 200 ? nameOf(headers, body) : null;
    this.#isPackable = body.length >= shortestPacked && isText(headers['content-type']);
    this.#headers = toHeaderList(headers, { status, etag: this.etag, isPackable: this.#isPackable });
    this.#whole = { headers: [...this.#headers, 'Content-Length', String(body.length)], body };
  }

  /** How much memory it takes, in bytes. */
  get bytes(): number {
    let bytes = overheadBytes + this.#whole.body.length;
    for (const { body } of this.#packed.values()) bytes += body.length;
    return bytes;
  }

  /** Answers a request, in the form that it takes best; `query` is what a redirection has to carry on. */
  send(request: IncomingMessage, response: ServerResponse, query = ''): void {
    if (this.etag !== null && isKnown(this.etag, request.headers['if-none-match'])) {
      response.writeHead(304, this.#headers).end();
      return;
    }
    const encoding = this.#isPackable ? bestEncoding(request.headers['accept-encoding']) : null;
    const form = encoding === null ? this.#whole : this.#packed.get(encoding);
    if (form) this.#write(form, request, response, query);
    else if (encoding !== null)
      this.#pack(encoding).then(
        (packed) => this.#write(packed, request, response, query),
        () => this.#write(this.#whole, request, response, query),
      );
  }

  #write({ headers, body }: Form, request: IncomingMessage, response: ServerResponse, query: string): void {
    if (response.destroyed) return;
    response.writeHead(this.status, query === '' ? headers : carryOn(headers, query));
    response.end(request.method === 'HEAD' ? undefined : body);
    countUntaken(response);
  }

  #pack(encoding: Encoding): Promise<Form> {
    const known = this.#packing.get(encoding);
    if (known) return known;
    const packing = pack[encoding](this.#whole.body).then((body) => {
      const headers = [
        ...this.#headers,
        ...['Content-Encoding', encoding],
        ...['Content-Length', String(body.length)],
      ];
      const form = { headers, body };
      this.#packed.set(encoding, form);
      this.onGrown();
      return form;
    });
    this.#packing.set(encoding, packing);
    return packing;
  }
}

const brotli = promisify(brotliCompress);

const pack: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: promisify<Buffer, Buffer>(gzip),
};

/** The headers of an answer as Node writes them: names and values in turns. */
export function toHeaderList(
  { 'cache-control': keeping, ...headers }: WholeAnswer['headers'],
  { status, etag, isPackable }: { status: number; etag: string | null; isPackable: boolean },
): string[] {
  const list = Object.entries({ ...headers, 'cache-control': keepingOf(keeping, status) })
    .filter(([name]) => !notKept.has(name))
    .flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined ? [] : [name, String(one)])),
    );
  if (etag !== null) list.push('ETag', etag);
  if (isPackable) list.push('Vary', 'Accept-Encoding');
  return list;
}

/**
 * Whoever else keeps a public answer asks each time whether it still holds, since nobody can tell them of a correction, but
 * where an answer that is no error says otherwise itself. Next says of all that it makes that nobody may keep it, and of
 * some that is not there that everybody may for a year.
 */
function keepingOf(said: string | string[] | undefined, status: number): string {
  if (typeof said !== 'string' || /^private, no-cache/.test(said)) return toBeAsked;
  return status < 400 || said === 'no-store' ? said : toBeAsked;
}

/** What shared caches and browsers are told of public answers. */
const toBeAsked = 'public, max-age=0, must-revalidate';

/** Whether what is sent with this media type becomes shorter when packed. */
export function isText(type: unknown): boolean {
  return /^(?:text\/|application\/(?!zip|octet-stream)|image\/svg)/.test(String(type ?? ''));
}

/** The first of some packings that a request takes, as its Accept-Encoding says; null for none. */
export function bestEncoding(
  accepted: string | string[] | undefined,
  offered: readonly Encoding[] = encodings,
): Encoding | null {
  if (accepted === undefined) return null;
  const refused = /;\s*q=0(?:\.0*)?\s*$/;
  const taken = String(accepted)
    .split(',')
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  return offered.find((encoding) => taken.includes(encoding)) ?? null;
}

/**
 * Whether a request knows this state of an answer already: a list of names, or `*` for any, compared weakly: what is sent
 * is the same, however it was packed (RFC 9110, 13.1.2).
 */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  // No name of a state has a quotation mark inside.
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(etag.replace(/^W\//, '')) ?? false;
}

/** How many bytes clients have been sent and have not taken yet, which are held in memory meanwhile. */
export const untaken = { bytes: 0 };

/** Counts what a client has not taken of an answer, until it has or is gone. */
export function countUntaken(response: ServerResponse): void {
  const bytes = response.writableLength;
  if (bytes === 0) return;
  untaken.bytes += bytes;
  response.once('close', () => {
    untaken.bytes -= bytes;
  });
}

/** The name of these bytes, whoever made them; of an answer whose first reader was told another one, that. */
function nameOf({ etag }: WholeAnswer['headers'], body: Buffer): string {
  if (typeof etag === 'string' && body.length > liveFromBytes) return etag;
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/** A redirection keeps what the address did not know: a browser may want it. */
function carryOn(headers: readonly string[], query: string): string[] {
  return headers.map((text, index) =>
    index % 2 === 1 && headers[index - 1] === 'location' ? addQuery(text, query) : text,
  );
}

function addQuery(address: string, query: string): string {
  const [, path = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(address) ?? [];
  return `${path}${path.includes('?') ? '&' : '?'}${query}${fragment}`;
}
