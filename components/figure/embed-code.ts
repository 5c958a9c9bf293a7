import type { EmbedTheme } from '@/lib/domain/queries/picture-query';

/** The address of a figure for a frame; `search` is the view's. A version keeps it as it is now. */
export function embedPath(
  slug: string,
  { search, theme, version }: { search: string; theme: EmbedTheme; version: string | null },
): string {
  const parameters = new URLSearchParams(search);
  if (theme !== 'auto') parameters.set('theme', theme);
  if (version !== null) parameters.set('version', version);
  const asked = parameters.toString();
  return `/embed/questions/${slug}${asked === '' ? '' : `?${asked}`}`;
}

/** What is pasted into a page to show a figure there. Without the script the frame keeps its height and scrolls. */
export function embedCode({ site, path, title }: { site: string; path: string; title: string }): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return [
    `<iframe src="${escaped(site + path)}" title="${escaped(title)}" width="100%" height="640" style="border:0" loading="lazy"></iframe>`,
    `<script async src="${escaped(site)}/embed.js"></script>`,
  ].join('\n');
}
