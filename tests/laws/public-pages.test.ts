import { expect, test } from 'vitest';
import { publicPages } from '@/lib/public-pages.js';
import { filesUnder } from './files-under';

test('every public page is in the table of pages, and is there', () => {
  const root = 'app/[locale]';
  const pages = filesUnder(root, /\/page\.tsx$/).map(
    (file) => file.slice(root.length, -'/page.tsx'.length).replace(/\[(\w+)\]/g, ':$1') || '/',
  );
  expect(publicPages.map(({ path }) => path).sort()).toEqual(pages.sort());
});
