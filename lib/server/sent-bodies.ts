import { IncomingMessage } from 'node:http';
import { bodyTooLarge, largestBody, type RefusedRequest } from './judge-request';

/** How long a body may take to come, in milliseconds. */
const longestMs = 20_000;

/** How many unfinished bodies are held, and their bytes: the one that has been coming the longest makes room for others. */
const mostHeld = 64;
const mostHeldBytes = 16 * 1024 * 1024;

const late: RefusedRequest = { status: 408, text: 'The rest of this request did not come in time.' };
const crowded: RefusedRequest = { status: 503, text: 'This site is busy. Please send this again.' };

type Coming = { bytes: number; refuse: (refusal: RefusedRequest) => void };

/**
 * Small bodies on their way: each is there whole before anybody is asked for an answer, so that nothing which answers ever
 * waits for a sender or holds more than it takes.
 */
export class SentBodies {
  readonly #coming = new Set<Coming>();
  #heldBytes = 0;

  /** A request with its whole body; or why it is refused. */
  read(request: IncomingMessage): Promise<IncomingMessage | RefusedRequest> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      const one: Coming = { bytes: 0, refuse: (refusal) => settle(refusal) };
      const settle = (result: IncomingMessage | RefusedRequest) => {
        clearTimeout(timer);
        this.#coming.delete(one);
        this.#heldBytes -= one.bytes;
        request.off('data', take).off('end', end).off('close', leave).pause();
        resolve(result);
      };
      const take = (part: Buffer) => {
        if (one.bytes + part.length > largestBody) return settle(bodyTooLarge);
        parts.push(part);
        one.bytes += part.length;
        this.#heldBytes += part.length;
        this.#makeRoom();
      };
      const end = () => settle(withBody(request, Buffer.concat(parts)));
      const leave = () => settle(late);
      const timer = setTimeout(() => settle(late), longestMs);
      this.#coming.add(one);
      this.#makeRoom();
      // Who goes away is noticed by its close.
      request.on('error', () => {});
      request.on('data', take).once('end', end).once('close', leave);
    });
  }

  #makeRoom(): void {
    for (const one of this.#coming) {
      if (this.#coming.size <= mostHeld && this.#heldBytes <= mostHeldBytes) return;
      one.refuse(crowded);
    }
  }
}

/** A request as it was sent, whose body is there to be read again. */
function withBody(sent: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'transfer-encoding': _, ...headers } = sent.headers;
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = sent;
  const whole = Object.assign(new IncomingMessage(sent.socket), {
    ...{ method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders },
    headers: { ...headers, 'content-length': String(body.length) },
    complete: true,
  });
  whole.push(body);
  whole.push(null);
  return whole;
}
