'use client';

import { withChosenTheme } from '@/components/figure/chosen-theme';
import { CopyButton, type CopyWords, copyText } from '@/components/figure/copy-button';
import type { Download } from '@/components/figure/figure-tools';
import { PictureRow, type PictureRowWords } from '@/components/figure/picture-row';
import { ToolRow } from '@/components/figure/tool-row';

/** Words of what can be taken away from a comparison. */
export type CompareToolWords = PictureRowWords & {
  label: string;
  data: string;
  share: string;
  copyLink: CopyWords;
};

/** What can be taken away from a comparison: its values, its picture, and its address. */
export function CompareTools(props: {
  /** The path of the page, in its language. */
  path: string;
  /** The query of exactly this comparison. */
  search: string;
  data: Download[];
  words: CompareToolWords;
}) {
  const { path, search, data, words } = props;
  return (
    <nav aria-label={words.label} className="no-print grid gap-y-1 pt-2.5 text-small">
      <ToolRow label={words.data}>
        {data.map(({ href, label }) => (
          <a key={href} href={href} className="plain">
            {label}
          </a>
        ))}
      </ToolRow>
      <PictureRow path="/compare/chart" search={search} words={words} />
      <ToolRow label={words.share}>
        <CopyButton
          copy={() => copyText(withChosenTheme(new URL(path + search, window.location.href)))}
          words={words.copyLink}
        />
      </ToolRow>
    </nav>
  );
}
