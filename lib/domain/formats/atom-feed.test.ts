import { expect, test } from 'vitest';
import { type AtomFeed, writeAtomFeed } from './atom-feed';

const feed: AtomFeed = {
  address: 'https://polls.example.org/feed.xml',
  page: 'https://polls.example.org/corrections',
  language: 'en',
  title: 'Polls & <more>',
  subtitle: 'New "waves"',
  author: 'Bold\u0007',
  since: '1970-01-01T00:00:00.000Z',
  entries: [],
};

test('a feed is an Atom document, in which every text is escaped', () => {
  const entry = {
    id: 'tag:polls.example.org,2030-02-03:revision/4',
    updated: '2030-02-03T04:05:06.789Z',
    title: 'Corrected: <Steppe> & "Taiga"',
    link: 'https://polls.example.org/waves/a?b=1&c=2#revision-4',
    category: 'correct',
    summary: "Russia: 69% → <b>68%</b>. It's ]]> & \u0000.",
  };
  expect(writeAtomFeed({ ...feed, entries: [entry] })).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://polls.example.org/feed.xml</id>
<title>Polls &amp; &lt;more&gt;</title>
<subtitle>New &quot;waves&quot;</subtitle>
<updated>2030-02-03T04:05:06.789Z</updated>
<author><name>Bold\uFFFD</name></author>
<link rel="self" type="application/atom+xml" href="https://polls.example.org/feed.xml"/>
<link rel="alternate" type="text/html" href="https://polls.example.org/corrections"/>
<entry>
<id>tag:polls.example.org,2030-02-03:revision/4</id>
<title>Corrected: &lt;Steppe&gt; &amp; &quot;Taiga&quot;</title>
<updated>2030-02-03T04:05:06.789Z</updated>
<link rel="alternate" type="text/html" href="https://polls.example.org/waves/a?b=1&amp;c=2#revision-4"/>
<category term="correct"/>
<summary>Russia: 69% → &lt;b&gt;68%&lt;/b&gt;. It&apos;s ]]&gt; &amp; \uFFFD.</summary>
</entry>
</feed>
`);
});

test('a feed with nothing in it says since when', () => {
  expect(writeAtomFeed(feed)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
