import type { SourceStanding } from '@/lib/domain/reading/source-standing';
import type { Reference } from '@/lib/domain/record/estimate';
import type { Source } from '@/lib/domain/record/source';
import type { Words } from '@/lib/words/words';
import { MissingText, StatedValue } from './stated-text';

/** Where values were printed: kind, standing, title, author, publisher, date, page, link, and what else to know. */
export function SourceNote(props: {
  reference: Reference;
  standing: SourceStanding;
  located: Source[];
  words: Words;
  to: (path: string) => string;
}) {
  const { reference, standing, located, words, to } = props;
  const { source, locator, note } = reference;
  const { t } = words;
  const isLocatedElsewhere = standing === 'secondary_primary_located' && located.length > 0;
  return (
    <div className="grid gap-1.5">
      <p>
        <span className={standing === 'primary' ? 'text-ink-2' : 'mark'}>
          {t(`standing.short.${standing}`)}
        </span>
        <span className="text-ink-3"> · {t(`sourceKind.${source.kind}`)}</span>
      </p>
      <p>
        <a href={to(`/sources/${source.slug}`)}>“{source.title}”</a>
        {'value' in source.author && `, ${source.author.value}`},{' '}
        {'value' in source.publisher ? (
          source.publisher.value.name
        ) : (
          <>
            {t('source.publisher').toLowerCase()}{' '}
            <MissingText reason={source.publisher.missing} words={words} short />
          </>
        )}
        ,{' '}
        {'value' in source.published ? (
          words.date(source.published.value)
        ) : (
          <>
            {t('source.publishedLabel').toLowerCase()}{' '}
            <MissingText reason={source.published.missing} words={words} short />
          </>
        )}
        .
      </p>
      <p className="text-ink-2">
        {t('source.locator')}: <StatedValue stated={locator} words={words} write={(value) => value} short />
        {'value' in source.url && (
          <>
            {' · '}
            <a href={source.url.value} rel="noopener">
              {t('source.read')}
            </a>
          </>
        )}
        {source.archivedUrl !== null && (
          <>
            {' · '}
            <a href={source.archivedUrl} rel="noopener">
              {t('source.archived')}
            </a>
          </>
        )}
      </p>
      {isLocatedElsewhere && (
        <p className="text-ink-2">
          {t('source.primary')}{' '}
          {located.map(({ slug, title }) => (
            <a key={slug} href={to(`/sources/${slug}`)}>
              “{title}”
            </a>
          ))}
        </p>
      )}
      {note !== null && <p className="text-ink-2">{note}</p>}
    </div>
  );
}
