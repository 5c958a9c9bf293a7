import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export { expect };

/** What a reader's browser must never have to say, but for what a test expects. */
type Watch = {
  /** Says that a complaint which the pattern matches is part of what the test arranges. */
  expectComplaint: (pattern: RegExp) => void;
  complaints: string[];
};

type Fixtures = { watch: Watch; withoutScripts: Page; otherPage: Page };

/**
 * The browser's test: any console error, page error or failed request, in any page that these fixtures open, fails it.
 * `withoutScripts` is the page of a reader whose browser runs no scripts, `otherPage` that of a second person.
 */
export const test = base.extend<Fixtures>({
  watch: async ({ browserName: _ }, use) => {
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    await use({ complaints, expectComplaint: (pattern) => expected.push(pattern) });
    const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
    expect(unexpected, 'console errors, page errors and failed requests').toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    listen(context, watch.complaints);
    await use(context);
  },
  withoutScripts: async ({ browser, contextOptions, watch }, use) => {
    const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
    listen(context, watch.complaints);
    await use(await context.newPage());
    await context.close();
  },
  otherPage: async ({ browser, contextOptions, watch }, use) => {
    const context = await browser.newContext(contextOptions);
    listen(context, watch.complaints);
    await use(await context.newPage());
    await context.close();
  },
});

/** What the browser itself gives up: what a page that is left behind still asks for, and scripts that may not run. */
const givenUp = ['net::ERR_ABORTED', 'csp'];

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!givenUp.includes(reason)) complaints.push(`request: ${reason} (${request.url()})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`response: ${response.status()} (${response.url()})`);
  });
}
