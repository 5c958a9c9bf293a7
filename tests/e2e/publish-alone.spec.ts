import { sendToReview } from '@/lib/data/drafts/review-draft';
import { createDraft } from '@/lib/data/drafts/write-drafts';
import { editorSchema } from '@/lib/domain/people/editor';
import { sampleEntry } from '../samples/sample-entry';
import { expect, test } from './fixtures';
import { startSite } from './own-site';
import { signInAs, withDatabase } from './sign-in-as';

test('a newsroom of one publishes what nobody else has checked, and the public page says so', async ({
  page,
  context,
}) => {
  const site = await startSite({ PUBLISH_ALONE: '1' });
  try {
    const author = await signInAs(context, site, 'publisher');
    const editor = editorSchema.parse({ id: author.id, name: author.name });
    const key = await withDatabase(site, async (db) => {
      const draft = await createDraft(db, { editor, entry: sampleEntry });
      await sendToReview(db, { editor, key: draft.key, version: 1 });
      return draft.key;
    });
    await page.goto(`${site.origin}/admin/drafts/${key}/review`);
    await expect(page.getByText('it was not independently checked')).toBeVisible();
    await page.getByRole('button', { name: /^Publish/ }).click();
    await expect(page).toHaveURL(`${site.origin}/admin/waves/taiga-2025`);
    await page.goto(`${site.origin}/waves/taiga-2025`);
    await expect(page.getByText('Not independently checked.').first()).toBeVisible();
  } finally {
    await site.stop();
  }
});
