import type { Database } from '@/lib/data/db';
import { namedByItems, ofPublished, published, whereOnPages } from '@/lib/data/find/published';
import type { SearchEntry } from '@/lib/domain/find/search';

/** Everything published that a reader may look for, with the words that it is found by. */
export async function listSearchEntries(db: Database): Promise<SearchEntry[]> {
  const [questions, pollsters, sources, waves] = await Promise.all([
    db.question.findMany({
      where: whereOnPages.questions,
      select: {
        slug: true,
        title: true,
        topic: true,
        options: { where: { estimates: { some: ofPublished } }, select: { label: true } },
        wordings: { where: { items: { some: ofPublished } }, select: { text: true } },
        titles: { select: { title: true } },
      },
    }),
    db.organisation.findMany({
      where: whereOnPages.pollsters,
      select: { slug: true, name: true, aliases: { select: { name: true } } },
    }),
    db.source.findMany({
      where: namedByItems,
      select: { slug: true, title: true, author: true, publisher: { select: { name: true } } },
    }),
    db.wave.findMany({ where: published, select: { slug: true, title: true, universe: true } }),
  ]);
  return [
    ...questions.map(
      ({ slug, title, topic, options, wordings, titles }): SearchEntry => ({
        kind: 'question',
        slug,
        title,
        words: [
          topic,
          ...options.map(({ label }) => label),
          ...wordings.map(({ text }) => text),
          ...titles.map((translated) => translated.title),
        ],
      }),
    ),
    ...pollsters.map(
      ({ slug, name, aliases }): SearchEntry => ({
        kind: 'pollster',
        slug,
        title: name,
        words: aliases.map((alias) => alias.name),
      }),
    ),
    ...waves.map(
      ({ slug, title, universe }): SearchEntry => ({
        kind: 'wave',
        slug,
        title,
        words: universe === null ? [] : [universe],
      }),
    ),
    ...sources.map(
      ({ slug, title, author, publisher }): SearchEntry => ({
        kind: 'source',
        slug,
        title,
        words: [author, publisher?.name].flatMap((word) => word ?? []),
      }),
    ),
  ];
}
