import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { onEachScreen } from './screens';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A page, named `what` in a failure, breaks no rule of WCAG 2.2 AA that a machine can judge. */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  // Frames of other origins, of which there are none here, would need a second page for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(standards).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, what).toEqual([]);
}

/** Nor does it on a large screen or a small one, light or dark. `prepare` brings each screen where it is judged. */
export async function expectNoViolationsAnywhere(
  page: Page,
  what: string,
  prepare = async () => {},
): Promise<void> {
  await onEachScreen(page, async (screen) => {
    await prepare();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoViolations(page, `${what}, ${screen}, ${colorScheme}`);
    }
  });
}
