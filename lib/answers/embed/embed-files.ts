import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartStyles } from '@/lib/answers/pictures/chart-colours';

/** Ranges of the files into which the typefaces are cut by script; no letter of Latin waits for another file. */
const ranges = {
  'cyrillic-ext': 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'latin-ext': 'U+0100-02BA,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113',
  latin: null,
} as const;

const families = { 'source-sans-3': 'Source Sans 3 Variable', 'source-serif-4': 'Source Serif 4 Variable' };

/** The typeface files that frames fetch from this site, by name. */
export const fontFiles = new Map(
  Object.keys(families).flatMap((family) =>
    Object.keys(ranges).map((script) => [
      `${family}-${script}.woff2`,
      join(
        process.cwd(),
        `node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`,
      ),
    ]),
  ),
);

const faces = Object.entries(families)
  .flatMap(([family, name]) =>
    Object.entries(ranges).map(([script, range]) => {
      const only = range === null ? '' : `unicode-range:${range};`;
      return `@font-face{font-family:"${name}";src:url(/fonts/${family}-${script}.woff2) format("woff2");font-weight:200 900;font-display:swap;${only}}`;
    }),
  )
  .join('\n');

/** Everything that a frame's document looks like. */
export const embedStyles = [
  faces,
  chartStyles,
  readFileSync(join(process.cwd(), 'components/embed/embed.css'), 'utf8'),
].join('\n');

/** Tells the page around the frame how high the document is, whenever that changes, and when the page asks. */
export const embedScript = `(function(){var r=document.documentElement;function tell(){parent.postMessage({barometer:'height',height:Math.ceil(r.getBoundingClientRect().height)},'*')}
new ResizeObserver(tell).observe(r);addEventListener('message',function(e){if(e.source===parent&&e.data&&e.data.barometer==='ask')tell()})})()`;

/** The hash by which the policy of a frame allows its one script. */
export const embedScriptHash = createHash('sha256').update(embedScript).digest('base64');
