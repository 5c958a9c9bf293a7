'use client';

import { fromQuestionSearch } from '@/lib/domain/compare/compare-query';
import { readChosenTheme, useChosenTheme } from './chosen-theme';
import { CopyButton, type CopyWords, copyPicture, copyText } from './copy-button';
import { EmbedDialog, type EmbedWords } from './embed-dialog';
import { ToolRow } from './tool-row';

type PictureForm = 'svg' | 'png';
type PictureTheme = 'light' | 'dark';

/** A link to something that can be taken away. */
export type Download = { href: string; label: string };

/** Words of what can be taken away from a figure. */
export type ToolWords = {
  label: string;
  data: string;
  picture: string;
  forms: Record<'svg' | 'png', string>;
  /** Pattern of a dark picture's form, with a place for `{form}`. */
  dark: string;
  share: string;
  copyPicture: CopyWords;
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
  const theme = useChosenTheme() ?? 'light';
  const picture = (form: PictureForm, of: PictureTheme = theme) => {
    const parameters = new URLSearchParams(search);
    if (of === 'dark') parameters.set('theme', of);
    const asked = parameters.toString();
    return `/questions/${slug}/chart.${form}${asked === '' ? '' : `?${asked}`}`;
  };
  const pictures = [
    ['svg', theme],
    ['png', theme],
    ['png', theme === 'dark' ? 'light' : 'dark'],
  ] satisfies [PictureForm, PictureTheme][];
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
      <ToolRow label={words.picture}>
        {pictures.map(([form, of]) => (
          <a key={form + of} href={picture(form, of)} className="plain" download>
            {of === 'dark' ? words.dark.replace('{form}', words.forms[form]) : words.forms[form]}
          </a>
        ))}
        <CopyButton key={search + theme} copy={() => copyPicture(picture('png'))} words={words.copyPicture} />
      </ToolRow>
      <ToolRow label={words.share}>
        {address !== null && (
          <CopyButton
            key={search}
            copy={() => copyText(withTheme(new URL(address + search, window.location.href)))}
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

/** An address that also says in which theme it is looked at, where the reader has chosen one. */
function withTheme(url: URL): string {
  const theme = readChosenTheme();
  if (theme) url.searchParams.set('theme', theme);
  return url.href;
}
