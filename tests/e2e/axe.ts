import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { onEachScreen } from './screens';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of those standards that look at colours: all that a theme can break, since it changes nothing else. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** A page, named `what` in a failure, breaks no rule of WCAG 2.2 AA that a machine can judge. */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  await expectNone(page, what, { runOnly: standards });
}

/** Nor does it on a large screen or a small one, light or dark. `prepare` brings each screen where it is judged. */
export async function expectNoViolationsAnywhere(
  page: Page,
  what: string,
  prepare = async () => {},
): Promise<void> {
  await onEachScreen(page, async (screen) => {
    await prepare();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNone(page, `${what}, ${screen}, dark`, { runOnly: rulesOfColour });
    await page.emulateMedia({ colorScheme: 'light' });
    // What a screen shows has the same colours on the other: the light ones are judged on the large one alone.
    const isOfColour = screen === 'large';
    await expectNone(page, `${what}, ${screen}, light`, {
      runOnly: standards,
      rules: Object.fromEntries(rulesOfColour.map((rule) => [rule, { enabled: isOfColour }])),
    });
  });
}

/** What breaks a rule on a page and in its frames; each document is given the library once, however often it is judged. */
async function violationsOn(page: Page, options: RunOptions) {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return page.evaluate(async (given) => {
    const judge: Pick<typeof axe, 'run'> = Reflect.get(window, 'axe');
    const { violations } = await judge.run(document, given);
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
  }, options);
}

async function expectNone(page: Page, what: string, options: RunOptions): Promise<void> {
  expect(await violationsOn(page, { ...options, resultTypes: ['violations'] }), what).toEqual([]);
}
