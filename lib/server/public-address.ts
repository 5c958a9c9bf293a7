/**
 * What the front door has to know of an address: whether a parameter of it is one that it knows. `judged` are addresses
 * that say themselves what they do not know, by an answer that is not kept.
 */
export type KnownParameters = (path: string) => 'judged' | ((name: string) => boolean);

/** A public address: what its answer is kept by, and the parameters that it does not know, as a query. */
export type PublicAddress = { key: string; isPlain: boolean; dropped: string };

/** What is made for one person, or is no page, table or picture: Next answers it itself. */
const notPublic = /^\/(?:\/|admin(?:[/?]|$)|_next\/|api\/(?!v1(?:[/?]|$)))/;

/** The public address that a request asks for; null where it is none. */
export function readAddress(
  { method, url = '', headers }: { method?: string; url?: string; headers: { authorization?: string } },
  knownParameters: KnownParameters,
): PublicAddress | null {
  if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) return null;
  if (!url.startsWith('/') || notPublic.test(url)) return null;
  const at = url.indexOf('?');
  if (at < 0) return { key: url, isPlain: true, dropped: '' };
  const path = url.slice(0, at);
  const known = knownParameters(path);
  const given = new URLSearchParams(url.slice(at + 1));
  const isKnown = known === 'judged' ? () => true : known;
  const [kept, dropped] = [new URLSearchParams(), new URLSearchParams()];
  for (const [name, value] of given) (isKnown(name) ? kept : dropped).append(name, value);
  const isPlain = kept.size === 0;
  return { key: isPlain ? path : `${path}?${kept}`, isPlain, dropped: dropped.toString() };
}
