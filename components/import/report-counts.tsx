import type { ImportReport } from '@/lib/domain/import/import-report';
import type { Words } from '@/lib/words/words';

/**
 * What becomes of a file’s rows, waves and values: three sums, each with the parts that it has; or of its rows alone, where
 * nothing else comes of it.
 */
export function ReportCounts(props: { report: ImportReport; words: Words; isOfLines?: boolean }) {
  const { report, words, isOfLines = false } = props;
  const { t } = words;
  const { lines } = report;
  return (
    <section aria-label={t('admin.import.preview.counts')}>
      <div className="grid items-start gap-x-10 gap-y-6 sm:grid-cols-3">
        <Tally
          title={t('admin.import.preview.lines')}
          total={lines.total}
          parts={(['read', 'duplicate', 'withoutValue', 'refused'] as const).map((part) => ({
            count: lines[part],
            says: t(`admin.import.preview.line.${part}`),
          }))}
          words={words}
        />
        {!isOfLines && <Effects report={report} words={words} />}
      </div>
    </section>
  );
}

function Effects({ report: { values, waves }, words }: { report: ImportReport; words: Words }) {
  const { t } = words;
  const { kept } = values;
  return (
    <>
      <Tally
        title={t('admin.import.preview.waves')}
        total={waves.total}
        parts={(['created', 'same', 'differs'] as const).map((part) => ({
          count: waves[part],
          says: t(`admin.import.preview.wave.${part}`),
        }))}
        words={words}
      />
      <div>
        <Tally
          title={t('admin.import.preview.values')}
          total={values.total}
          parts={(['created', 'same', 'changed'] as const).map((part) => ({
            count: values[part],
            says: t(`admin.import.preview.value.${part}`),
          }))}
          words={words}
        />
        {kept > 0 && (
          <p className="mt-1 text-note text-ink-3 tabular-nums">
            {words.count(kept)} {t('admin.import.preview.value.kept')}
          </p>
        )}
      </div>
    </>
  );
}

function Tally(props: {
  title: string;
  total: number;
  parts: { count: number; says: string }[];
  words: Words;
}) {
  const { title, total, parts, words } = props;
  return (
    <dl className="tally">
      {[{ count: total, says: title }, ...parts].map(({ count, says }) => (
        <div key={says} className={count === 0 ? 'text-ink-3' : undefined}>
          <dt>{says}</dt>
          <dd>{words.count(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
