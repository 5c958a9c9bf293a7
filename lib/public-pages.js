/**
 * Every public page by its address under a language. `knows` names the parameters that it knows (lib/public-parameters.ts);
 * `of` the things that have such a page each, and `isListed` a page of its own, in the order of the sitemap.
 */
export const publicPages = /** @type {const} */ ([
  { path: '/', isListed: true },
  { path: '/questions', isListed: true, knows: 'list' },
  { path: '/waves', isListed: true, knows: 'list' },
  { path: '/pollsters', isListed: true },
  { path: '/claims', isListed: true },
  { path: '/compare', isListed: true, knows: 'compare' },
  { path: '/data', isListed: true },
  { path: '/methodology', isListed: true },
  { path: '/corrections', isListed: true, knows: 'page' },
  { path: '/data/api' },
  { path: '/search', knows: 'search' },
  { path: '/questions/:slug', of: 'questions', knows: 'view' },
  { path: '/questions/:slug/waves/:wave' },
  { path: '/pollsters/:slug', of: 'pollsters' },
  { path: '/claims/:slug', of: 'claims' },
  { path: '/sources/:slug', of: 'sources' },
  { path: '/waves/:slug', of: 'waves' },
]);
