import { itemKey } from '@/lib/domain/record/item-names';
import type { Source } from '@/lib/domain/record/source';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { baseHead } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';
import { StatedValue } from './stated-text';

/** Every figure taken from a source, of very many items the first: question, wave, base, answer, value, and on which page it is printed. */
export function SourceFigures(props: {
  source: Source;
  items: { sheet: WaveSheet; item: Item }[];
  /** Of all that the source prints, shown or not. */
  counts: { items: number; values: number };
  words: Words;
  to: (path: string) => string;
}) {
  const { source, items, counts, words, to } = props;
  const { t } = words;
  const printed = items.map(({ sheet, item }) => ({ sheet, item, rows: rowsOf(source, item, words) }));
  return (
    <>
      <h2 className="mt-10">{t('source.figures', { count: counts.values })}</h2>
      {counts.items > items.length && (
        <p className="prose mt-1 text-ink-2">
          {t('source.firstItems', { shown: words.count(items.length), total: words.count(counts.items) })}
        </p>
      )}
      {printed.map(({ sheet, item, rows }) => (
        <section key={`${sheet.slug} ${itemKey(item)}`} className="mt-6">
          <h3>
            <a className="plain text-ink" href={to(`/questions/${item.question.slug}`)}>
              {item.question.title}
            </a>
          </h3>
          <p className="mt-0.5 text-small">
            <a href={to(`/waves/${sheet.slug}`)}>{sheet.title}</a>
          </p>
          <section className="scroll mt-1.5" aria-label={item.question.title} tabIndex={0}>
            <table className="data-table max-w-4xl">
              <thead>
                <tr>
                  <th scope="col">{t('question.answer')}</th>
                  <th scope="col">{t('view.base')}</th>
                  <th scope="col" className="number">
                    {t('question.share')}
                  </th>
                  <th scope="col">{t('source.locator')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ estimate, base, reference }) => (
                  <tr key={`${base} ${estimate.option.label}`}>
                    <th scope="row">{estimate.option.label}</th>
                    <td>{base}</td>
                    <td className="number">{words.bareShare(estimate)}</td>
                    <td>
                      <StatedValue
                        stated={reference.locator}
                        words={words}
                        write={(locator) => locator}
                        short
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
    </>
  );
}

function rowsOf(source: Source, item: Item, words: Words) {
  return item.bases.flatMap((base) =>
    base.estimates.flatMap((estimate) => {
      const reference = item.references[estimate.reference];
      return reference?.source.slug === source.slug
        ? [{ estimate, base: baseHead(base, words), reference }]
        : [];
    }),
  );
}
