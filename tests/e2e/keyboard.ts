import { expect, type Page } from '@playwright/test';

/** What has the focus is called, as a screen reader would say it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : element.textContent;
    return (element.getAttribute('aria-label') ?? label ?? '').trim();
  });
}

const farthest = 120;

/** Goes on with Tab, or back with Shift+Tab, until what has the focus is called so. */
export async function tabTo(page: Page, name: string | RegExp, { back = false } = {}): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < farthest; step += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
  }
  expect(passed, `a way by Tab to ${name}`).toContain(name);
}

/** Goes to a field by Tab and types into it. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Goes to a blank field by Tab and says that the source does not state it. */
export async function notStated(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Alt+n');
}
