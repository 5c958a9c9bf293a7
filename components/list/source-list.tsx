import type { AddressOf } from '@/components/sheet/organisation-links';
import type { SourceStanding } from '@/lib/domain/reading/source-standing';
import type { Source } from '@/lib/domain/record/source';
import { valueOf } from '@/lib/domain/values/missing';
import type { Words } from '@/lib/words/words';

/** The sources of a wave, each with its standing. */
export function SourceList(props: {
  sources: { source: Source; standing: SourceStanding }[];
  words: Words;
  to: AddressOf;
}) {
  const { sources, words, to } = props;
  return (
    <ul className="grid gap-3.5">
      {sources.map(({ source, standing }) => (
        <li key={source.slug}>
          <span className={standing === 'primary' ? 'text-ink-2' : 'mark'}>
            {words.t(`standing.short.${standing}`)}
          </span>
          <br />
          <a href={to(`/sources/${source.slug}`)}>“{source.title}”</a>
          <span className="text-ink-2">
            {[
              words.t(`sourceKind.${source.kind}`),
              valueOf(source.publisher)?.name,
              'value' in source.published ? words.date(source.published.value) : undefined,
            ]
              .flatMap((part) => part ?? [])
              .map((part) => `, ${part}`)
              .join('')}
          </span>
        </li>
      ))}
    </ul>
  );
}
