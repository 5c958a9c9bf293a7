import localFont from 'next/font/local';

// Source Serif 4 and Source Sans 3, from their npm packages, split by script: only the Latin files are fetched ahead; the
// others follow where a page has their letters (Ө and Ү are in Cyrillic-extended).

const sansLatin = localFont({
  variable: '--font-sans-latin',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  preload: true,
});
const sansItalic = localFont({
  variable: '--font-sans-italic',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
  preload: false,
  adjustFontFallback: false,
});
const sansLatinExt = localFont({
  variable: '--font-sans-latin-ext',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113' },
  ],
  preload: false,
  adjustFontFallback: false,
});
const sansCyrillic = localFont({
  variable: '--font-sans-cyrillic',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  preload: false,
  adjustFontFallback: false,
});
const sansCyrillicExt = localFont({
  variable: '--font-sans-cyrillic-ext',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4' }],
  preload: false,
  adjustFontFallback: false,
});
const serifLatin = localFont({
  variable: '--font-serif-latin',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  preload: true,
  adjustFontFallback: 'Times New Roman',
});
const serifLatinExt = localFont({
  variable: '--font-serif-latin-ext',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-02BA,U+1E00-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113' },
  ],
  preload: false,
  adjustFontFallback: false,
});
const serifCyrillic = localFont({
  variable: '--font-serif-cyrillic',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
  preload: false,
  adjustFontFallback: false,
});
const serifCyrillicExt = localFont({
  variable: '--font-serif-cyrillic-ext',
  src: [
    {
      path: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-ext-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [{ prop: 'unicode-range', value: 'U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4' }],
  preload: false,
  adjustFontFallback: false,
});

/** The classes that make the typefaces known to the style sheet. */
export const fontClasses = [
  sansLatin,
  sansItalic,
  sansLatinExt,
  sansCyrillic,
  sansCyrillicExt,
  serifLatin,
  serifLatinExt,
  serifCyrillic,
  serifCyrillicExt,
]
  .map(({ variable }) => variable)
  .join(' ');
