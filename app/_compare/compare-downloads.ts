import type { CompareToolWords } from '@/components/poll/compare-tools';
import type { Words } from '@/lib/format';

/** What can be taken away from a comparison with this query. */
export function compareToolsOf(search: string, { t }: Words, to: (path: string) => string) {
  const csv = (more: string) => to(`/compare/results.csv${search}${more}`);
  const done = t('figureTools.copied');
  const failed = t('figureTools.notCopied');
  const words: CompareToolWords = {
    label: t('figure.downloads'),
    data: t('figureTools.data'),
    picture: t('figureTools.picture'),
    share: t('figureTools.share'),
    copyPicture: { label: t('figureTools.copyPicture'), done, failed },
    copyLink: { label: t('figureTools.copyLink'), done, failed },
  };
  return {
    address: to(`/compare${search}`),
    data: [
      { href: csv(''), label: t('figure.csv') },
      { href: csv('&derived=1'), label: t('figure.csvDerived') },
      { href: csv('&shape=wide'), label: t('figure.csvWide') },
      { href: csv('&bom=1'), label: t('figure.csvExcel') },
      { href: to(`/compare/results.json${search}`), label: t('figure.json') },
    ],
    pictures: [
      { href: `/compare/chart.svg${search}`, label: t('figureTools.svg') },
      { href: `/compare/chart.png${search}`, label: t('figureTools.png') },
      {
        href: `/compare/chart.png${search}&theme=dark`,
        label: t('figureTools.dark', { form: t('figureTools.png') }),
      },
    ],
    copied: `/compare/chart.png${search}`,
    words,
  };
}
