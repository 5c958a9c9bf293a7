import type { ToolWords } from '@/components/figure/figure-tools';
import type { Words } from '@/lib/words/words';

/** What is said of everything that can be taken away from a figure. */
export function toolWordsOf({ t }: Words): ToolWords {
  const done = t('figureTools.copied');
  const failed = t('figureTools.notCopied');
  return {
    label: t('figure.downloads'),
    data: t('figureTools.data'),
    picture: t('figureTools.picture'),
    forms: { svg: t('figureTools.svg'), png: t('figureTools.png') },
    dark: t('figureTools.dark', { form: '{form}' }),
    share: t('figureTools.share'),
    copyPicture: { label: t('figureTools.copyPicture'), done, failed },
    copyLink: { label: t('figureTools.copyLink'), done, failed },
    compare: t('compare.withOthers'),
    embed: {
      open: t('embed.open'),
      title: t('embed.title'),
      intro: t('embed.intro'),
      theme: t('embed.theme'),
      themes: {
        light: t('embed.themes.light'),
        dark: t('embed.themes.dark'),
        auto: t('embed.themes.auto'),
      },
      data: t('embed.data'),
      latest: t('embed.dataLatest'),
      pinned: t('embed.dataPinned'),
      code: t('embed.code'),
      copy: { label: t('embed.copyCode'), done, failed },
      preview: t('embed.preview'),
      close: t('embed.close'),
    },
  };
}
