import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./charts.css', import.meta.url), 'utf8');
const declared = [...css.matchAll(/--chart-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const themes = {
  light: new Map(declared.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(declared.map(([, name = '', , dark = '']) => [name, dark])),
};
const categories = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
const tokens = [...categories, 'neutral', 'other', 'unanswered', 'n2', 'n1', 'mid', 'p1', 'p2', 'ink'];

type Triple = readonly [number, number, number];

describe.each(['light', 'dark'] as const)('In the %s theme', (theme) => {
  const colourOf = (name: string) => {
    const hex = themes[theme].get(name);
    if (!hex) throw new Error(`no --chart-${name}`);
    return linear(hex);
  };

  test.each(tokens)('%s is a mark of at least 3:1 on paper', (token) => {
    expect(contrast(colourOf(token), colourOf('paper'))).toBeGreaterThanOrEqual(3);
  });

  test.each([...tokens.map((token) => `${token}-text`), 'quiet', 'faint'])(
    '%s can be read on paper at 4.5:1',
    (token) => {
      expect(contrast(colourOf(token), colourOf('paper'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(tokens)('a value can be read on %s at 4.5:1', (token) => {
    expect(contrast(colourOf(`on-${token}`), colourOf(token))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['full colour sight', 'deuteranopia', 'protanopia'] as const)(
    'the seven categories differ in %s',
    (sight) => {
      expect(nearestPair(categories.map(colourOf), sight)).toBeGreaterThan(0.065);
    },
  );

  test.each(['deuteranopia', 'protanopia'] as const)('negative and positive differ in %s', (sight) => {
    for (const negative of ['n1', 'n2']) {
      for (const positive of ['p1', 'p2']) {
        expect(nearestPair([colourOf(negative), colourOf(positive)], sight)).toBeGreaterThan(0.1);
      }
    }
  });
});

/** Linear RGB of an sRGB hex colour (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio of WCAG 2. */
function contrast(a: Triple, b: Triple): number {
  const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const sights: Record<string, readonly [Triple, Triple, Triple]> = {
  'full colour sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** The least distance of two colours in OKLab, as seen. */
function nearestPair(colours: Triple[], sight: string): number {
  const seen = colours.map((colour) => oklab(times(sights[sight] ?? [], colour)));
  const distances = seen.flatMap((a, index) =>
    seen.slice(index + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

function times(matrix: readonly Triple[], [r, g, b]: Triple): Triple {
  const [x = 0, y = 0, z = 0] = matrix.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x, y, z];
}

function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  const [l, m, s] = cones;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}
