import { createHash, randomUUID } from 'node:crypto';
import type { WholeAnswer } from './kept-answer';

/** The header of a request in which a page is told the nonce that its inline scripts must carry. */
export const nonceHeader = 'x-nonce';

/** What a page may run, given the sources of its inline scripts. */
export type PagePolicy = (scriptSources: readonly string[]) => string;

/** A nonce, and what a request for a page says of it: Next marks its own scripts with it. */
export function drawNonce(): { nonce: string; headers: Record<string, string> } {
  const nonce = randomUUID();
  return {
    nonce,
    headers: { [nonceHeader]: nonce, 'content-security-policy': `script-src 'nonce-${nonce}'` },
  };
}

/** Whether an answer is a page that says nothing itself of what it may run. */
export function isUnsealedPage({ headers }: Pick<WholeAnswer, 'headers'>): boolean {
  return (
    headers['content-security-policy'] === undefined &&
    /^text\/html\b/.test(String(headers['content-type'] ?? ''))
  );
}

/**
 * A page whose policy lets run the very scripts that were marked while it was made, by their hashes. Whatever else got
 * into its text as a script was there before the nonce was drawn and does not carry it. The nonce is taken out: the same
 * page has the same bytes.
 */
export function sealPage(page: WholeAnswer, nonce: string, policy: PagePolicy): WholeAnswer {
  const text = page.body.toString('utf8');
  const hashes = new Set<string>();
  for (const [, attributes = '', script = ''] of text.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs))
    if (attributes.includes(`nonce="${nonce}"`) && !/\ssrc="/.test(attributes))
      hashes.add(`'sha256-${hashOf(script.replaceAll(nonce, ''))}'`);
  return {
    ...page,
    headers: { ...page.headers, 'content-security-policy': policy([...hashes]) },
    body: Buffer.from(text.replaceAll(nonce, '')),
  };
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}
