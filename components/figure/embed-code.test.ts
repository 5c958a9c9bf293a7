import { expect, test } from 'vitest';
import { embedCode, embedPath } from './embed-code';

test('the address of a frame holds the view, and the theme and version where they are chosen', () => {
  const path = (search: string, theme: 'auto' | 'dark', version: string | null) =>
    embedPath('would-vote', { search, theme, version });
  expect(path('', 'auto', null)).toBe('/embed/questions/would-vote');
  expect(path('?group=Countryside', 'dark', '20261125T101112345Z')).toBe(
    '/embed/questions/would-vote?group=Countryside&theme=dark&version=20261125T101112345Z',
  );
});

test('the code is markup whatever the title says', () => {
  const code = embedCode({
    site: 'https://polls.example.org',
    path: '/embed/questions/a?from=2012&theme=dark',
    title: 'More than "half" <of all>',
  });
  expect(code).toContain('src="https://polls.example.org/embed/questions/a?from=2012&amp;theme=dark"');
  expect(code).toContain('title="More than &quot;half&quot; &lt;of all>"');
  expect(code).toContain('<script async src="https://polls.example.org/embed.js"></script>');
});
