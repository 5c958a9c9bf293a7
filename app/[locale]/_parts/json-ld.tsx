/**
 * What a page says to programs, as JSON-LD. Browsers run nothing of it, and no text in it can end the element: `<` is
 * written as an escape of JSON.
 */
export function JsonLd({ data }: { data: object }) {
  const html = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotation marks, which are JSON here.
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: html }} />
  );
}
