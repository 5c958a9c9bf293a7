import { type ColumnEntry, cellKey, type ItemEntry } from '@/lib/domain/entry/wave-entry';
import { checkSum } from '@/lib/domain/record/sum-check';
import { readTypedShare } from '@/lib/domain/values/typed-share';
import type { Words } from '@/lib/words/words';
import type { Note } from './notes';

/** Under each column what it adds up to, and how much of a difference rounding explains. */
export function GridSums(props: {
  item: ItemEntry;
  /** How many columns stand before the shares. */
  before: number;
  notes: readonly Note[];
  words: Words;
}) {
  const { item, before, notes, words } = props;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={before}>
          {words.t('admin.entry.grid.sum')}
        </th>
        {item.columns.map((column) => {
          const isOdd = notes.some(({ path }) => path === `items.${item.key}.columns.${column.key}`);
          return (
            <td key={column.key} className="number" data-odd={isOdd || undefined}>
              <ColumnSum item={item} column={column} words={words} />
            </td>
          );
        })}
        <td className="entry-grid-end" />
      </tr>
    </tfoot>
  );
}

function ColumnSum({ item, column, words }: { item: ItemEntry; column: ColumnEntry; words: Words }) {
  const { t, decimal, computedShare } = words;
  const shares = item.options.flatMap((option) => {
    const read = readTypedShare(item.cells[cellKey(option, column)] ?? '');
    return read.kind === 'share' ? [read] : [];
  });
  if (shares.length === 0) return null;
  const { sumPct, tolerancePts, notReportedPct, verdict } = checkSum(shares);
  if (sumPct === null) return <span className="entry-sum-more">{t('admin.entry.grid.inexact')}</span>;
  const decimals = Math.max(...shares.map((share) => share.decimals));
  const points = { points: computedShare(tolerancePts) };
  return (
    <>
      <span className="entry-sum">{decimal(sumPct, decimals)}</span>
      <span className="entry-sum-more">{t('admin.entry.grid.rounding', points)}</span>
      {notReportedPct !== null && (
        <span className="entry-sum-more">
          {t('admin.entry.grid.notReported', { share: decimal(notReportedPct, decimals) })}
        </span>
      )}
      {verdict === 'over' && (
        <span className="entry-sum-more">
          {t('admin.entry.grid.over', { points: decimal(sumPct - 100, decimals) })}
        </span>
      )}
    </>
  );
}
