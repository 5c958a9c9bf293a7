import type { Transaction } from '@/lib/data/db';
import { wordingKey } from '@/lib/data/questions/create-questions';
import { writeMissing } from '@/lib/data/shapes/missing-column';
import { type NamedIds, organisationLinks, sheetColumns } from '@/lib/data/shapes/wave-columns';
import type { Cell } from '@/lib/data/sql/cell';
import { insertRows, lastIds } from '@/lib/data/sql/insert-rows';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';

/** The tables that hold waves, each after those that its rows name. */
const tables = ['Wave', 'WaveOrganisation', 'Item', 'Reference', 'Base', 'Estimate'] as const;
type Table = (typeof tables)[number];
type Row = Record<string, Cell>;

/**
 * Waves with everything that belongs to them, as rows that are written many at a time. It gives the numbers of the rows
 * itself, so nothing else may write such rows in the transaction before `write` is called.
 */
export class WaveRows {
  private readonly transaction: Transaction;
  private readonly last: Record<Table, number>;
  private readonly rows: Record<Table, Row[]>;

  private constructor(transaction: Transaction, lastId: (table: string) => number) {
    this.transaction = transaction;
    this.last = byTable(lastId);
    this.rows = byTable(() => []);
  }

  static async open(transaction: Transaction): Promise<WaveRows> {
    return new WaveRows(transaction, await lastIds(transaction));
  }

  /** How many values wait to be written. */
  get waiting(): number {
    return this.rows.Estimate.length;
  }

  /**
   * Adds a wave; everything that it names must be in `ids`.
   * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
   */
  addWave(wave: Wave, { ids, publishedAlone }: { ids: NamedIds; publishedAlone: boolean }): number {
    const { slug, status } = wave;
    const id = this.add('Wave', { ...sheetColumns(wave), slug, status, publishedAlone });
    for (const link of organisationLinks(wave, ids)) this.rows.WaveOrganisation.push({ waveId: id, ...link });
    this.addItems(id, wave.items, ids);
    return id;
  }

  /** Adds the items of a wave that has none, and says how many estimates they hold. */
  addItems(waveId: number, items: readonly Item[], ids: NamedIds): number {
    const before = this.waiting;
    for (const [position, item] of items.entries()) this.addItem(waveId, { item, position, ids });
    return this.waiting - before;
  }

  /** Writes what has been added. */
  async write(): Promise<void> {
    for (const table of tables) {
      const [first] = this.rows[table];
      if (!first) continue;
      const columns = Object.keys(first);
      const cells = this.rows[table].map((row) => columns.map((column) => row[column] ?? null));
      await insertRows(this.transaction, table, columns, cells);
      this.rows[table] = [];
    }
  }

  private add(table: Table, row: Row): number {
    this.last[table] += 1;
    const id = this.last[table];
    this.rows[table].push({ id, ...row });
    return id;
  }

  private addItem(
    waveId: number,
    { item, position, ids }: { item: Item; position: number; ids: NamedIds },
  ): void {
    const question = requireId(ids.questions.get(item.question.slug), `question ${item.question.slug}`);
    const wording = valueOf(item.wording);
    const wordingId =
      wording === null
        ? null
        : requireId(question.wordings.get(wordingKey(wording)), `wording ${wording.text}`);
    const itemId = this.add('Item', {
      waveId,
      questionId: question.id,
      wordingId,
      place: item.place,
      checkedBy: item.checkedBy,
      position,
      missing: writeMissing({ wording: item.wording }),
    });
    const references = item.references.map(({ source, locator, note }, order) =>
      this.add('Reference', {
        itemId,
        sourceId: requireId(ids.sources.get(source.slug)?.id, `source ${source.slug}`),
        locator: valueOf(locator),
        note,
        position: order,
        missing: writeMissing({ locator }),
      }),
    );
    for (const [order, { kind, note, groupDimension, group, n, estimates }] of item.bases.entries()) {
      const missing = writeMissing({ n });
      const base = { kind, note, groupDimension, group, n: valueOf(n), missing, position: order };
      const baseId = this.add('Base', { itemId, ...base });
      for (const { option, reference, value, decimals, qualifier, unit, position: place } of estimates)
        this.add('Estimate', {
          waveId,
          baseId,
          optionId: requireId(question.options.get(option.label), `option ${option.label}`),
          referenceId: requireId(references[reference], `reference ${reference}`),
          value,
          decimals,
          qualifier,
          unit,
          position: place,
        });
    }
  }
}

function byTable<Value>(make: (table: Table) => Value): Record<Table, Value> {
  return {
    Wave: make('Wave'),
    WaveOrganisation: make('WaveOrganisation'),
    Item: make('Item'),
    Reference: make('Reference'),
    Base: make('Base'),
    Estimate: make('Estimate'),
  };
}

function requireId<T>(id: T | undefined, what: string): T {
  if (id === undefined) throw new Error(`the wave names ${what}, which was not created before it`);
  return id;
}
