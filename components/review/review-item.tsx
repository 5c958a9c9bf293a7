import type { ReactNode } from 'react';
import { ItemTable } from '@/components/sheet/item-tables';
import { MissingText, StatedValue } from '@/components/sheet/stated-text';
import type { EntryWarning } from '@/lib/domain/entry/entry-issue';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { isolate } from '@/lib/domain/values/isolate';
import { baseHead } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';

/** An item as it would be published, beside the documents that it is taken from and what looks wrong in it. */
export function ReviewItem(props: {
  sheet: WaveSheet;
  item: Item;
  id: string;
  /** What looks wrong, each with what it is about. */
  warnings: (EntryWarning & { about: string })[];
  tick: ReactNode;
  words: Words;
}) {
  const { sheet, item, id, warnings, tick, words } = props;
  const { t } = words;
  return (
    <section
      id={id}
      className="grid gap-x-12 gap-y-4 border-t border-rule py-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
    >
      <div className="min-w-0">
        <h2>{item.question.title}</h2>
        <p className="mt-1 text-small text-ink-2">
          {t('sheet.wording')}:{' '}
          <StatedValue
            stated={item.wording}
            words={words}
            write={({ text, language }) => <q lang={language ?? undefined}>{text}</q>}
          />
        </p>
        <ItemTable sheet={sheet} item={item} words={words} />
        <ul className="mt-2 text-note text-ink-2">
          {item.bases.map((base) => {
            const { sumPct, verdict } = checkSum(base.estimates);
            if (sumPct === null) return null;
            const key = verdict === 'whole' && sumPct !== 100 ? 'sumRounding' : 'sum';
            return (
              <li key={`${baseHead(base, words)} ${base.note}`}>
                {baseHead(base, words)}: {t(`admin.review.${key}`, { sum: words.computedShare(sumPct) })}
              </li>
            );
          })}
        </ul>
        {warnings.length > 0 && (
          <ul className="notice notice-warn mt-3 grid gap-1" aria-label={t('admin.review.warnings')}>
            {warnings.map(({ path, key, values, about }) => (
              <li key={`${path} ${key}`}>
                {about !== '' && <b className="font-semibold">{about}: </b>}
                {t(`admin.entry.warning.${key}`, { ...values })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="grid content-start gap-4 text-small">
        {item.references.map((reference) => (
          <ReviewReference key={JSON.stringify(reference)} reference={reference} words={words} />
        ))}
        {tick}
      </div>
    </section>
  );
}

function ReviewReference({ reference, words }: { reference: Item['references'][number]; words: Words }) {
  const { t } = words;
  const { source, locator, note } = reference;
  const title = `“${isolate(source.title)}”`;
  return (
    <div className="grid gap-1">
      <p className="eyebrow">{t('admin.review.source')}</p>
      <p>
        {'value' in source.url ? (
          <a href={source.url.value} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        <span className="text-ink-3"> · {t(`sourceKind.${source.kind}`)}</span>
      </p>
      <p className="text-ink-2">
        {'value' in source.publisher && `${isolate(source.publisher.value.name)}, `}
        {t('source.publishedLabel').toLowerCase()}{' '}
        {'value' in source.published ? (
          words.date(source.published.value)
        ) : (
          <MissingText reason={source.published.missing} words={words} short />
        )}
      </p>
      <p className="text-ink-2">
        {t('source.locator')}: <StatedValue stated={locator} words={words} write={String} short />
      </p>
      {note !== null && <p className="text-ink-2">{note}</p>}
    </div>
  );
}
