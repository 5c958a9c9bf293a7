import { valueOf } from '@/lib/domain/missing';
import type { Source } from '@/lib/domain/source';
import type { SourceStanding } from '@/lib/domain/source-standing';
import type { Words } from '@/lib/format';
import type { AddressOf } from './organisation-links';

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
