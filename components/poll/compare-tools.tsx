'use client';

import { CopyButton, type CopyWords, copyPicture, copyText } from './copy-button';
import type { Download } from './figure-tools';
import { ToolRow } from './tool-row';

/** Words of what can be taken away from a comparison. */
export type CompareToolWords = {
  label: string;
  data: string;
  picture: string;
  share: string;
  copyPicture: CopyWords;
  copyLink: CopyWords;
};

/** What can be taken away from a comparison: its values, its picture, and its address. */
export function CompareTools(props: {
  /** The address of exactly this comparison. */
  address: string;
  data: Download[];
  pictures: Download[];
  /** The picture that is copied: a PNG. */
  copied: string;
  words: CompareToolWords;
}) {
  const { address, data, pictures, copied, words } = props;
  const links = (downloads: Download[]) =>
    downloads.map(({ href, label }) => (
      <a key={href} href={href} className="plain" download>
        {label}
      </a>
    ));
  return (
    <nav aria-label={words.label} className="no-print grid gap-y-1 pt-2.5 text-small">
      <ToolRow label={words.data}>{links(data)}</ToolRow>
      <ToolRow label={words.picture}>
        {links(pictures)}
        <CopyButton copy={() => copyPicture(copied)} words={words.copyPicture} />
      </ToolRow>
      <ToolRow label={words.share}>
        <CopyButton
          copy={() => copyText(new URL(address, window.location.href).href)}
          words={words.copyLink}
        />
      </ToolRow>
    </nav>
  );
}
