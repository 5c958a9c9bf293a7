import { Fieldwork } from '@/components/figure/who-asked';
import { type BaseN, nOf } from '@/lib/domain/reading/base-n';
import { type DerivedValid, deriveValid } from '@/lib/domain/reading/derived-valid';
import type { Base } from '@/lib/domain/record/estimate';
import { itemKey } from '@/lib/domain/record/item-names';
import type { Option } from '@/lib/domain/record/question';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { isolate } from '@/lib/domain/values/isolate';
import { valueOf } from '@/lib/domain/values/missing';
import { baseHead, writeN } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';
import { CheckNote } from './check-note';
import type { AddressOf } from './organisation-links';
import { MissingText, StatedValue } from './stated-text';

/** Every item as printed: a table with a row an answer and a column a base, its notes and where each was printed. */
export function ItemTables(props: {
  /** `isAlone` where nobody but its author compared the wave with its sources. */
  items: { sheet: WaveSheet; item: Item; isAlone?: boolean }[];
  /** What each table's heading names: the wave it is of, or the question that it answers. */
  heading: 'wave' | 'question';
  words: Words;
  to: AddressOf;
}) {
  const { items, heading, words, to } = props;
  return items.map(({ sheet, item, isAlone }) => (
    <section key={`${sheet.slug} ${itemKey(item)}`} className="mt-8">
      <h3>
        {heading === 'wave' ? (
          <a className="plain text-ink" href={to(`/waves/${sheet.slug}`)}>
            {sheet.title}
          </a>
        ) : (
          <a className="plain text-ink" href={to(`/questions/${item.question.slug}`)}>
            {item.question.title}
          </a>
        )}
      </h3>
      <p className="mt-1 text-small text-ink-2">
        {heading === 'wave' ? (
          <>
            <Fieldwork sheet={sheet} words={words} /> ·{' '}
            <a href={to(`/questions/${item.question.slug}/waves/${sheet.slug}`)}>
              {words.t('question.besides')}
            </a>
          </>
        ) : (
          <>
            {words.t('sheet.wording')}:{' '}
            <StatedValue
              stated={item.wording}
              words={words}
              write={({ text, language }) => <q lang={language ?? undefined}>{text}</q>}
            />
          </>
        )}
      </p>
      <ItemValues sheet={sheet} item={item} words={words} to={to} />
      <CheckNote checkedBy={item.checkedBy} isAlone={isAlone ?? false} words={words} />
    </section>
  ));
}

/** An item's values on all its bases, with the notes and where each was printed. */
export function ItemValues(props: { sheet: WaveSheet; item: Item; words: Words; to: AddressOf }) {
  const { sheet, item, words, to } = props;
  const derived = deriveValid({ sheet, item });
  return (
    <>
      <ItemTable sheet={sheet} item={item} derived={derived} words={words} />
      {derived && <DerivedNote derived={derived} words={words} />}
      <ItemNotes item={item} words={words} to={to} />
    </>
  );
}

/** An item as printed: a row an answer, a column a base. */
export function ItemTable(props: {
  sheet: WaveSheet;
  item: Item;
  /** Valid percents that no source prints, where they are to stand beside the printed ones. */
  derived?: DerivedValid | null;
  words: Words;
}) {
  const { sheet, item, derived = null, words } = props;
  const { t } = words;
  const options = optionsOf(item);
  return (
    <section className="scroll mt-2" aria-label={item.question.title} tabIndex={0}>
      <table className={item.bases.length > 3 ? 'data-table' : 'data-table data-table-narrow'}>
        <thead>
          <tr>
            <th scope="col">{t('question.answer')}</th>
            {item.bases.map((base) => (
              <th key={baseHead(base, words)} scope="col" className="number">
                {baseHead(base, words)}
                <BaseSize n={nOf({ sheet, item, base })} words={words} />
              </th>
            ))}
            {derived && (
              <th scope="col" className="number italic">
                {t('base.validDerived')}
                <BaseSize n={derived.n} words={words} />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {options.map(({ label }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {item.bases.map((base) => (
                <td key={baseHead(base, words)} className="number">
                  <Share base={base} label={label} words={words} isNumbered={isFromSeveral(item)} />
                </td>
              ))}
              {derived && (
                <td className="number italic">
                  <DerivedShare derived={derived} label={label} words={words} />
                </td>
              )}
            </tr>
          ))}
          {item.bases.some((base) => checkSum(base.estimates).notReportedPct !== null) && (
            <tr>
              <th scope="row" className="not-stated">
                {t('question.notReportedRow')}
              </th>
              {item.bases.map((base) => (
                <td key={baseHead(base, words)} className="number not-stated">
                  {writeGap(base, words)}
                </td>
              ))}
              {derived && <td />}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function DerivedShare(props: { derived: DerivedValid; label: string; words: Words }) {
  const { derived, label, words } = props;
  const share = derived.shares.find((one) => one.label === label);
  if (share) return words.t('share.exact', { share: words.decimal(share.sharePct, 1) });
  return <span className="not-stated">{words.t('base.leftOut')}</span>;
}

/** How the derived column came about. */
function DerivedNote({ derived, words }: { derived: DerivedValid; words: Words }) {
  return (
    <p className="prose mt-2 text-note text-ink-2">
      {words.t('base.validDerivedNote', { options: words.list(derived.leftOut.map(({ label }) => label)) })}
    </p>
  );
}

function BaseSize({ n, words }: { n: BaseN; words: Words }) {
  if ('missing' in n) return null;
  return <span className="block">{words.t('base.n', { n: writeN(n, words) })}</span>;
}

/** A printed value, with the number of its reference where the item's values are from several sources. */
function Share(props: { base: Base; label: string; words: Words; isNumbered: boolean }) {
  const { base, label, words, isNumbered } = props;
  const estimate = base.estimates.find(({ option }) => option.label === label);
  if (estimate)
    return (
      <>
        {words.share(estimate)}
        {isNumbered && <sup className="ml-0.5 text-ink-3">{estimate.reference + 1}</sup>}
      </>
    );
  return (
    <span className="not-stated">{words.t(isLeftOut(base) ? 'base.leftOut' : 'missing.not_reported')}</span>
  );
}

function isFromSeveral({ references }: Item): boolean {
  return new Set(references.map(({ source }) => source.slug)).size > 1;
}

/** On a base that says what it leaves out, an answer without a value may be one of those. */
function isLeftOut(base: Base): boolean {
  return base.kind !== 'all' && base.note !== null;
}

function writeGap(base: Base, words: Words): string {
  const { notReportedPct } = checkSum(base.estimates);
  return notReportedPct === null
    ? ''
    : words.t('share.exact', { share: words.computedShare(notReportedPct) });
}

function optionsOf(item: Item): Option[] {
  const options = new Map<string, Option>();
  for (const { estimates } of item.bases)
    for (const { option } of estimates) options.set(option.label, option);
  return [...options.values()].sort((a, b) => a.position - b.position);
}

function ItemNotes({ item, words, to }: { item: Item; words: Words; to: AddressOf }) {
  const { t } = words;
  const baseNotes = new Set(
    item.bases.flatMap((base) =>
      base.note === null ? [] : [t('base.note', { base: baseHead(base, words), note: base.note })],
    ),
  );
  return (
    <div className="prose mt-2 grid gap-1 text-note text-ink-2">
      {[...baseNotes].map((note) => (
        <p key={note}>{note}.</p>
      ))}
      {item.references.map(({ source, locator, note }, index) => (
        <p key={`${source.slug} ${note}`}>
          {isFromSeveral(item) && <sup className="mr-1">{index + 1}</sup>}
          {isolate(valueOf(source.publisher)?.name ?? t(`sourceKind.${source.kind}`))},{' '}
          <a href={to(`/sources/${source.slug}`)}>“{source.title}”</a>
          {', '}
          {'value' in locator ? (
            locator.value
          ) : (
            <>
              {t('source.page').toLowerCase()} <MissingText reason={locator.missing} words={words} short />
            </>
          )}
          .{note !== null && ` ${note}`}
        </p>
      ))}
    </div>
  );
}
