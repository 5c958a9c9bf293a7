import { useChosenTheme } from './chosen-theme';
import { CopyButton, type CopyWords, copyPicture } from './copy-button';
import { ToolRow } from './tool-row';

type PictureForm = 'svg' | 'png';
type PictureTheme = 'light' | 'dark';

/** Words of the pictures of a figure. */
export type PictureRowWords = {
  picture: string;
  forms: Record<PictureForm, string>;
  /** Pattern of a dark picture's form, with a place for `{form}`. */
  dark: string;
  copyPicture: CopyWords;
};

/** The pictures of a figure, in the theme that the reader has chosen for the page, and one in the other. */
export function PictureRow(props: {
  /** The path of the pictures without their ending. */
  path: string;
  /** The query of exactly this figure. */
  search: string;
  words: PictureRowWords;
}) {
  const { path, search, words } = props;
  const theme = useChosenTheme() ?? 'light';
  const hrefOf = (form: PictureForm, of: PictureTheme = theme) => {
    const parameters = new URLSearchParams(search);
    if (of === 'dark') parameters.set('theme', of);
    const asked = parameters.toString();
    return `${path}.${form}${asked === '' ? '' : `?${asked}`}`;
  };
  const pictures = [
    ['svg', theme],
    ['png', theme],
    ['png', theme === 'dark' ? 'light' : 'dark'],
  ] satisfies [PictureForm, PictureTheme][];
  return (
    <ToolRow label={words.picture}>
      {pictures.map(([form, of]) => (
        <a key={form + of} href={hrefOf(form, of)} className="plain" download>
          {of === 'dark' ? words.dark.replace('{form}', words.forms[form]) : words.forms[form]}
        </a>
      ))}
      <CopyButton key={search + theme} copy={() => copyPicture(hrefOf('png'))} words={words.copyPicture} />
    </ToolRow>
  );
}
