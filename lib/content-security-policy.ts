/**
 * What a page of the back office may load and be embedded in: scripts of this site that carry the nonce of this very
 * answer, and what those load in turn; nothing in a frame, nothing from elsewhere.
 */
export function contentSecurityPolicy(nonce: string, { isDevelopment }: { isDevelopment: boolean }): string {
  return write({
    'default-src': `'self'`,
    // In development, and only there, React explains errors by eval, and Next's own tools write style elements.
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    'style-src': isDevelopment ? `'self' 'unsafe-inline'` : `'self' 'nonce-${nonce}'`,
    // React writes its style properties as attributes into the HTML: they can hide or colour, but not run or load.
    'style-src-attr': `'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`,
  });
}

/**
 * What a public page may load and be embedded in: scripts of this site, and those within the page that were marked while it
 * was made (lib/server/sealed-page.ts), by their hashes.
 */
export function pageSecurityPolicy(scriptSources: readonly string[]): string {
  return write({
    'default-src': `'self'`,
    'script-src': [`'self'`, ...scriptSources].join(' '),
    'style-src': `'self'`,
    'style-src-attr': `'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'self'`,
  });
}

/** What everything that is no page may load, such as a picture or a table that is opened by itself: what stands in it. */
export const otherSecurityPolicy = write({
  'default-src': `'none'`,
  'style-src': `'unsafe-inline'`,
  'img-src': `'self' data:`,
  'font-src': `'self' data:`,
  'base-uri': `'none'`,
  'form-action': `'none'`,
  'frame-ancestors': `'self'`,
});

/**
 * What a figure in a frame of another site may load: its own styles and pictures in the document, typefaces of this site,
 * and the one script of this hash. Any site may embed it.
 */
export function embedSecurityPolicy(scriptHash: string): string {
  return write({
    'default-src': `'none'`,
    'script-src': `'sha256-${scriptHash}'`,
    'style-src': `'unsafe-inline'`,
    'font-src': `'self'`,
    'img-src': `'self'`,
    'base-uri': `'none'`,
    'form-action': `'none'`,
    'frame-ancestors': '*',
  });
}

function write(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
