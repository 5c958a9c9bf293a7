import type { ReactNode } from 'react';
import { Row } from '@/components/figure/who-asked';
import type { Source, SourceTitle } from '@/lib/domain/record/source';
import type { Words } from '@/lib/words/words';
import { StatedValue } from './stated-text';

/** What is known of a document, and its place in the chain back to the primary report. */
export function SourceDetails(props: {
  source: Source;
  citedBy: SourceTitle[];
  words: Words;
  to: (path: string) => string;
}) {
  const { source, citedBy, words, to } = props;
  const { t } = words;
  const optional = (label: string, value: ReactNode | null) =>
    value === null ? null : <Row label={label}>{value}</Row>;
  const titles = (list: SourceTitle[]) =>
    list.length === 0
      ? null
      : list.map(({ slug, title }) => (
          <a key={slug} className="block" href={to(`/sources/${slug}`)}>
            “{title}”
          </a>
        ));
  return (
    <dl className="sheet prose text-small">
      <Row label={t('source.publisher')}>
        <StatedValue stated={source.publisher} words={words} write={({ name }) => name} />
      </Row>
      <Row label={t('source.author')}>
        <StatedValue stated={source.author} words={words} write={(author) => author} />
      </Row>
      <Row label={t('source.publishedLabel')}>
        <StatedValue stated={source.published} words={words} write={words.date} />
      </Row>
      <Row label={t('source.address')}>
        <StatedValue
          stated={source.url}
          words={words}
          write={(url) => (
            <a href={url} rel="noopener" className="[overflow-wrap:anywhere]">
              {url}
            </a>
          )}
        />
      </Row>
      {optional(
        t('source.archived'),
        source.archivedUrl && (
          <a href={source.archivedUrl} rel="noopener" className="[overflow-wrap:anywhere]">
            {source.archivedUrl}
          </a>
        ),
      )}
      {optional(t('source.accessed'), source.accessed && words.date(source.accessed))}
      {optional(t('source.language'), source.language && words.language(source.language))}
      {optional(t('source.licence'), source.licence)}
      {optional(t('source.cites'), titles(source.chain))}
      {optional(t('source.citedBy'), titles(citedBy))}
    </dl>
  );
}
