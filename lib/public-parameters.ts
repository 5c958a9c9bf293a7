import { isCompareParameter } from './domain/queries/compare-query';
import { filterNames } from './domain/queries/list-filter';
import { viewNames } from './domain/queries/picture-query';
import type { KnownParameters } from './server/public-address';
import { locales } from './words/locales.js';

const names = (...known: readonly string[]) => known.includes.bind(known);
const list = names(...filterNames, 'page');

/** The parameters that pages know, by the page's address. */
const ofPages: readonly [RegExp, (name: string) => boolean][] = [
  [/^\/(?:questions|waves)$/, list],
  [/^\/questions\/[^/]+$/, names(...viewNames)],
  [/^\/corrections$/, names('page')],
  [/^\/compare$/, (name) => name === 'find' || isCompareParameter(name)],
  [/^\/search$/, names('q')],
];

/** What is for programs answers itself what it does not know. */
const judged =
  /^\/(?:data|embed|api)\/|\/(?:results|chart|questions|waves|pollsters|claims?|corrections|feed|ddi)\.\w+$|\/cite$/;
const language = new RegExp(`^/(?:${locales.join('|')})(?=/|$)`);

/** The parameters that public addresses know: every other is no part of the address. */
export const publicParameters: KnownParameters = (path) => {
  if (judged.test(path)) return 'judged';
  const page = path.replace(language, '');
  return ofPages.find(([pattern]) => pattern.test(page))?.[1] ?? (() => false);
};
