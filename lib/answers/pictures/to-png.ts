import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

const fonts = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
].map((file) => join(process.cwd(), 'node_modules/@expo-google-fonts', file));

/** Latin, Greek and Cyrillic letters, and signs: what the typefaces of the site have. */
const isOfOurScripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

const pixelsAUnit = 2;

/** A picture as PNG, two pixels a unit. Letters of other scripts are taken from what the machine has. */
export async function toPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: pixelsAUnit },
    font: {
      fontFiles: fonts,
      loadSystemFonts: !isOfOurScripts.test(svg),
      defaultFontFamily: 'Source Sans 3',
    },
  });
  return Buffer.from(image.asPng());
}
