import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './chromium';

// npm run look -- /waves …: takes pictures of addresses of the running site, narrow and wide, light and dark.

const folder = 'tests/.work/look';
const origin = `http://localhost:${process.env.PORT || 3000}`;
const widths = { narrow: 390, wide: 1280 };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumOptions());
try {
  for (const address of process.argv.slice(2)) await take(address);
} finally {
  await browser.close();
}

async function take(address: string): Promise<void> {
  for (const [name, width] of Object.entries(widths))
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${origin}${address}`, { waitUntil: 'networkidle' });
      const file = address.replace(/\W+/g, '-').slice(1) || 'home';
      const path = `${folder}/${file}-${name}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
      console.log(path);
      await page.close();
    }
}
