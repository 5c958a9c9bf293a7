import { isCompareParameter } from './domain/queries/compare-query';
import { filterNames } from './domain/queries/list-filter';
import { viewNames } from './domain/queries/picture-query';
import { publicPages } from './public-pages.js';
import type { KnownParameters } from './server/public-address';
import { locales } from './words/locales.js';

const names = (...known: readonly string[]) => known.includes.bind(known);

/** The parameters that public pages know, by what the pages say that they know. */
const known = {
  list: names(...filterNames, 'page'),
  view: names(...viewNames),
  page: names('page'),
  compare: (name: string) => name === 'find' || isCompareParameter(name),
  search: names('q'),
} as const;

const ofPages = publicPages.flatMap((page) =>
  'knows' in page
    ? { pattern: new RegExp(`^${page.path.replace(/:\w+/g, '[^/]+')}$`), knows: known[page.knows] }
    : [],
);

/** What is for programs answers itself what it does not know. */
const judged =
  /^\/(?:data|embed|api)\/|\/(?:results|chart|questions|waves|pollsters|claims?|corrections|feed|ddi)\.\w+$|\/cite$/;
const language = new RegExp(`^/(?:${locales.join('|')})(?=/|$)`);

/** The parameters that public addresses know: every other is no part of the address. */
export const publicParameters: KnownParameters = (path) => {
  if (judged.test(path)) return 'judged';
  const page = path.replace(language, '');
  return ofPages.find(({ pattern }) => pattern.test(page))?.knows ?? (() => false);
};
