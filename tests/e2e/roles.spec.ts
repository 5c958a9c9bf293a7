import { createClaim, deleteClaim } from '@/lib/data/claims/write-claim';
import { createDraft, discardDraft } from '@/lib/data/drafts/write-drafts';
import { folderFiles } from '@/lib/data/import/upload-folder';
import { finishUpload, keepReport, keepUpload, type Upload } from '@/lib/data/import/uploads';
import { memoryLeases } from '@/lib/data/leases/memory-leases';
import { propose, withdrawProposal } from '@/lib/data/proposals/write-proposal';
import { type Editor, editorSchema, publisherSchema, type Role } from '@/lib/domain/people/editor';
import { filesUnder } from '../laws/files-under';
import { emptyReport } from '../samples/empty-report';
import { samplePublication } from '../samples/publish-sample';
import { sampleEntry } from '../samples/sample-entry';
import { expect, test } from './fixtures';
import { sharedSite, signInAs, withDatabase } from './sign-in-as';

// What each page of the back office answers to whom. A new page needs a line here; that each action is
// made for a role is told in tests/laws/back-office-guards.test.ts.

type Answer = 'shown' | 'to sign in' | 'not allowed';
type Answers = Record<'nobody' | Role, Answer>;

const forAll: Answers = { nobody: 'to sign in', editor: 'shown', publisher: 'shown', admin: 'shown' };
const forPublishers: Answers = { ...forAll, editor: 'not allowed' };
const forAdmins: Answers = { ...forAll, editor: 'not allowed', publisher: 'not allowed' };
const forAnybody: Answers = { nobody: 'shown', editor: 'shown', publisher: 'shown', admin: 'shown' };

const uploads = folderFiles(`${sharedSite.databaseUrl.replace('file:', '')}.imports`);

/** What the addresses of pages name. */
type Named = Record<'person' | 'draft' | 'claim' | 'proposal' | 'upload' | 'imported', string>;

/** The folder of each page under app/admin, its answers, and its address where a bracket stands for something. */
const pages: [folder: string, answers: Answers, address?: (named: Named) => string][] = [
  ['', forAll],
  ['account', forAll],
  ['drafts/[key]', forAll, ({ draft }) => `drafts/${draft}`],
  ['drafts/[key]/review', forAll, ({ draft }) => `drafts/${draft}/review`],
  ['people', forAdmins],
  ['security', forAdmins],
  ['people/[id]', forAdmins, ({ person }) => `people/${person}`],
  ['invitations/[token]', forAnybody],
  ['set-up/[token]', forAnybody],
  ['waves', forAll],
  ['organisations', forAll],
  ['organisations/new', forAll],
  ['organisations/[slug]', forAll, () => 'organisations/demoscope'],
  ['organisations/[slug]/merge', forPublishers, () => 'organisations/demoscope/merge'],
  ['questions', forAll],
  ['questions/[slug]', forAll, () => 'questions/would-vote'],
  ['sources', forAll],
  ['sources/[slug]', forAll, () => 'sources/politbarometer-2019'],
  ['import', forAll],
  ['import/[key]', forAll, ({ upload }) => `import/${upload}`],
  ['import/[key]/preview', forAll, ({ upload }) => `import/${upload}/preview`],
  ['import/[key]/done', forAll, ({ imported }) => `import/${imported}/done`],
  ['claims', forAll],
  ['claims/new', forAll],
  ['claims/[slug]', forAll, ({ claim }) => `claims/${claim}`],
  ['proposals/[key]', forAll, ({ proposal }) => `proposals/${proposal}`],
  ['health', forAll],
  ['log', forAll],
  ['log/[id]', forAll, () => 'log/1'],
  ['waves/[slug]', forAll, () => 'waves/demoscope-2022-11'],
];

/** A sentence of the seed's first source on its first figure. */
const sampleClaim = {
  source: 'mongolia-advanced-from-the-forefront',
  sentence: '69% of Mongolians think so.',
  verbatim: true,
  locator: null,
  estimate: 1,
};

/** Pages that answer in a way of their own: the sign-in leads on who is signed in, and nothing is where nothing is. */
const others = ['sign-in', '[...missing]'];

test('every page of the back office is in the table', () => {
  const files = filesUnder('app/admin', /\/page\.tsx$/);
  const folders = files.map((file) => file.replace(/^app\/admin\/?|\/?page\.tsx$/g, ''));
  expect([...pages.map(([folder]) => folder), ...others].sort()).toEqual(folders.sort());
});

for (const who of ['nobody', 'editor', 'publisher', 'admin'] as const) {
  test(`pages answer ${who}`, async ({ context, page: { request } }) => {
    const { id, name } = await signInAs(context, sharedSite, 'editor');
    const editor = editorSchema.parse({ id, name });
    const draft = await withDatabase(sharedSite, (db) => createDraft(db, { editor, entry: sampleEntry }));
    const claim = await withDatabase(sharedSite, (db) =>
      createClaim(db, { editor, publication: samplePublication, content: sampleClaim }),
    );
    const proposal = await withDatabase(sharedSite, (db) =>
      propose(db, {
        editor,
        word: 'claim',
        slug: null,
        title: 'Another',
        fields: { sentence: 'Another' },
        base: {},
        reason: '',
      }),
    );
    const [upload, imported] = [await arrangeUpload(editor), await arrangeUpload(editor)];
    await keepReport(uploads, imported, emptyReport);
    await finishUpload(uploads, imported);
    const named = {
      person: id,
      draft: draft.key,
      claim: claim.slug,
      proposal: proposal.key,
      upload: upload.key,
      imported: imported.key,
    };
    if (who === 'nobody') await context.clearCookies();
    else await signInAs(context, sharedSite, who);
    const found: Record<string, Answer | number> = {};
    for (const [folder, , address] of pages) {
      const path = `/admin/${address?.(named) ?? folder}`.replace(/\/$/, '');
      const response = await request.get(path, { maxRedirects: 0 });
      found[folder] = answerOf(response.status(), response.headers().location, path);
      if (who !== 'admin') expect(othersIn(await response.text(), who), path).toEqual([]);
      expect(response.headers()['cache-control'], path).toContain('no-store');
      expect(response.headers()['content-security-policy'], path).toContain("script-src 'nonce-");
    }
    expect(found).toEqual(Object.fromEntries(pages.map(([folder, answers]) => [folder, answers[who]])));
    await withDatabase(sharedSite, (db) => discardDraft(db, { editor, key: draft.key }));
    await withDatabase(sharedSite, (db) => withdrawProposal(db, { editor, key: proposal.key }));
    const removal = {
      publisher: publisherSchema.parse({ id, name }),
      slug: claim.slug,
      version: 1,
      reason: samplePublication.reason,
    };
    await withDatabase(sharedSite, (db) => deleteClaim(db, removal));
  });
}

/** The e-mail addresses of others that a page shows or carries. */
function othersIn(page: string, who: string): string[] {
  return (page.match(/[\w.-]+@example\.org/g) ?? []).filter((email) => email !== `${who}@example.org`);
}

/** Sends a file that is no results table. */
function arrangeUpload(person: Editor): Promise<Upload> {
  const bytes = new TextEncoder().encode('Pollster,Yes\nSifo,40\n');
  return keepUpload(uploads, {
    leases: memoryLeases(),
    person,
    name: 'polls.csv',
    parts: [bytes],
    now: new Date(),
  });
}

test('what is not there, and what a role does not allow, says so in the page itself', async ({
  withoutScripts: page,
  watch,
}) => {
  watch.expectComplaint(/40[34]/);
  await signInAs(page.context(), sharedSite, 'editor');
  const answers = [
    ['/admin/nothing/of/the/kind', 404, 'There is no such page'],
    ['/admin/organisations/nobody', 404, 'There is no such page'],
    ['/admin/log/0', 404, 'There is no such page'],
    ['/admin/people', 403, 'Your role does not allow this page'],
    ['/admin/organisations/demoscope/merge', 403, 'Your role does not allow this page'],
  ] as const;
  for (const [path, status, title] of answers) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(status);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Waves' }), path).toBeVisible();
    await expect(page.getByRole('main').getByRole('link'), path).toHaveAttribute('href', '/admin');
  }
});

function answerOf(status: number, location: string | undefined, path: string): Answer | number {
  if (status === 200) return 'shown';
  if (status === 403) return 'not allowed';
  const next = path === '/admin' ? '' : `?${new URLSearchParams({ next: path })}`;
  return status === 307 && location === `/admin/sign-in${next}` ? 'to sign in' : status;
}
