import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { onEachScreen } from './screens';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of those standards that look at colours: all that a theme can break, since it changes nothing else. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** A page, named `what` in a failure, breaks no rule of WCAG 2.2 AA that a machine can judge. */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  await expectNone(axeOf(page).withTags(standards), what);
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
    await expectNone(axeOf(page).withRules(rulesOfColour), `${what}, ${screen}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    // What a screen shows has the same colours on the other: the light ones are judged on the large one alone.
    const light = axeOf(page).withTags(standards);
    await expectNone(
      screen === 'large' ? light : light.disableRules(rulesOfColour),
      `${what}, ${screen}, light`,
    );
  });
}

function axeOf(page: Page): AxeBuilder {
  // Frames of other origins, of which there are none here, would need a second page for each look.
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

async function expectNone(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, what).toEqual([]);
}
