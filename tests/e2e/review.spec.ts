import { sendToReview } from '@/lib/data/drafts/review-draft';
import { createDraft } from '@/lib/data/drafts/write-drafts';
import { sampleEditor } from '../samples/publish-sample';
import { sampleEntry } from '../samples/sample-entry';
import { expect, test } from './fixtures';
import { sharedSite, signInAs, withDatabase } from './sign-in-as';

test('a tick that is set before the scripts run is saved once they do, and the last one lets one publish', async ({
  page,
  context,
}) => {
  const key = await arrangeReview();
  await signInAs(context, sharedSite, 'publisher');
  let run = () => {};
  const held = new Promise<void>((resolve) => {
    run = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/admin/drafts/${key}/review`, { waitUntil: 'commit' });
  const ticks = page.getByRole('checkbox', { name: /^Checked against the source/ });
  await ticks.first().check();
  run();
  await expect(page.getByText('by Some publisher')).toHaveCount(1);
  await expect(ticks.first()).toBeChecked();
  await ticks.last().check();
  await expect(page.getByText('by Some publisher')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeVisible();
});

test('who may not tick is not asked to', async ({ page, context }) => {
  const key = await arrangeReview();
  await signInAs(context, sharedSite, 'editor');
  await page.goto(`/admin/drafts/${key}/review`);
  await expect(page.getByText('A publisher checks and publishes it.')).toBeVisible();
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByText('tick what agrees')).toHaveCount(0);
});

/** A draft that waits for a publisher. */
function arrangeReview(): Promise<string> {
  return withDatabase(sharedSite, async (db) => {
    const { key } = await createDraft(db, { editor: sampleEditor, entry: sampleEntry });
    await sendToReview(db, { editor: sampleEditor, key, version: 1 });
    return key;
  });
}
