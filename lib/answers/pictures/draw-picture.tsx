import { PictureDrawing } from '@/components/charts/picture-drawing';
import { layoutPicture, type PictureWords, pictureSizeFor } from '@/lib/domain/charts/picture';
import type { PictureQuery } from '@/lib/domain/queries/picture-query';
import type { QuestionFigure } from '@/lib/figures/picture/question-figure';
import { chartColour } from './chart-colours';
import { toMarkup } from './markup';

/** Where the typefaces of the site are not installed, the next best ones, set as large as these look. */
const families = {
  sans: `'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif`,
  serif: `'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif`,
};

/** x-height of Source Sans 3 by its size. */
const aspect = 0.486;

/** A figure as an SVG file that needs nothing else: its colours are in it, and its words are words. */
export async function drawPicture(
  { chartTitle, subtitle, spec }: Pick<QuestionFigure, 'chartTitle' | 'subtitle' | 'spec'>,
  words: PictureWords,
  { theme, width }: Pick<PictureQuery, 'theme' | 'width'>,
): Promise<string> {
  const picture = layoutPicture(words, spec, pictureSizeFor(width));
  const markup = await toMarkup(<PictureDrawing picture={picture} title={chartTitle} desc={subtitle} />);
  return markup
    .replaceAll(/"var\(--chart-([\w-]+)\)"/g, (_, paint: string) => `"${chartColour(theme, paint)}"`)
    .replaceAll('"var(--font-sans)"', `"${families.sans}"`)
    .replaceAll('"var(--font-serif)"', `"${families.serif}"`)
    .replace('<svg ', `<svg style="font-size-adjust:${aspect}" `);
}
