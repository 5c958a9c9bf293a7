import type { Page } from '@playwright/test';

/** A desktop and a phone, as wide and high as the two projects of playwright.config.ts. */
export const screens = {
  large: { width: 1280, height: 900 },
  small: { width: 390, height: 844 },
} as const;

/** Looks at a page on the large screen, then on the small one, and leaves it on the large: it is loaded once. */
export async function onEachScreen(page: Page, look: (screen: keyof typeof screens) => Promise<void>) {
  for (const screen of ['large', 'small'] as const) {
    await page.setViewportSize(screens[screen]);
    await look(screen);
  }
  await page.setViewportSize(screens.large);
}
