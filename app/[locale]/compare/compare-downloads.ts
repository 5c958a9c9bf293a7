import { toolWordsOf } from '@/app/[locale]/_parts/figure-tool-texts';
import type { Words } from '@/lib/words/words';

/** What can be taken away from a comparison with this query. */
export function compareToolsOf(search: string, words: Words, to: (path: string) => string) {
  const csv = (more: string) => to(`/compare/results.csv${search}${more}`);
  const { label, data, picture, forms, dark, share, copyPicture, copyLink } = toolWordsOf(words);
  return {
    path: to('/compare'),
    search,
    data: [
      { href: csv(''), label: words.t('figure.csv') },
      { href: csv('&derived=1'), label: words.t('figure.csvDerived') },
      { href: csv('&shape=wide'), label: words.t('figure.csvWide') },
      { href: csv('&bom=1'), label: words.t('figure.csvExcel') },
      { href: to(`/compare/results.json${search}`), label: words.t('figure.json') },
    ],
    words: { label, data, picture, forms, dark, share, copyPicture, copyLink },
  };
}
