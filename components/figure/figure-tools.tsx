'use client';

import { fromQuestionSearch } from '@/lib/domain/queries/compare-query';
import { withChosenTheme } from './chosen-theme';
import { CopyButton, type CopyWords, copyText } from './copy-button';
import { EmbedDialog, type EmbedWords } from './embed-dialog';
import { PictureRow, type PictureRowWords } from './picture-row';
import { ToolRow } from './tool-row';

/** A link to something that can be taken away. */
export type Download = { href: string; label: string };

/** Words of what can be taken away from a figure. */
export type ToolWords = PictureRowWords & {
  label: string;
  data: string;
  share: string;
  copyLink: CopyWords;
  compare: string;
  embed: EmbedWords;
};

/**
 * What can be taken away from a figure: its values, its picture, its address, and the code that shows it elsewhere. Its
 * pictures are in the theme that the reader has chosen for the page, and one is in the other.
 */
export function FigureTools(props: {
  slug: string;
  /** The path of the question's page, in its language; null where no address of it shows this figure alone. */
  address: string | null;
  site: string;
  version: string;
  /** The query of exactly this figure. */
  search: string;
  title: string;
  downloads: Download[];
  words: ToolWords;
}) {
  const { slug, address, site, version, search, title, downloads, words } = props;
  return (
    <nav
      aria-label={address === null ? `${words.picture}: ${title}` : words.label}
      className="no-print grid gap-y-1 pt-2.5 text-small"
    >
      {downloads.length > 0 && (
        <ToolRow label={words.data}>
          {downloads.map(({ href, label }) => (
            <a key={href} href={href} className="plain">
              {label}
            </a>
          ))}
        </ToolRow>
      )}
      <PictureRow path={`/questions/${slug}/chart`} search={search} words={words} />
      <ToolRow label={words.share}>
        {address !== null && (
          <CopyButton
            key={search}
            copy={() => copyText(withChosenTheme(new URL(address + search, window.location.href)))}
            words={words.copyLink}
          />
        )}
        {address !== null && (
          <a
            href={`${address.slice(0, -`/questions/${slug}`.length)}/compare${fromQuestionSearch(slug, search)}`}
            className="plain"
            rel="nofollow"
          >
            {words.compare}
          </a>
        )}
        <EmbedDialog embedded={{ slug, site, version, search, title }} words={words.embed} />
      </ToolRow>
    </nav>
  );
}
