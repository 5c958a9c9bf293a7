import type { Base, Estimate, Reference } from '@/lib/domain/record/estimate';
import type { Option, Wording } from '@/lib/domain/record/question';
import { baseKey } from '@/lib/domain/record/question-view';
import type { Item } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { cleanLine, cleanText } from '@/lib/domain/values/text';
import { readTypedShare } from '@/lib/domain/values/typed-share';
import { whomOf } from './column-base';
import type { EntryIssues } from './entry-issues';
import { readStatedCount, readStatedText } from './read-attributes';
import { readLanguage } from './read-source';
import { type ColumnEntry, cellKey, type ItemEntry, type OptionEntry } from './wave-entry';

type Make = {
  questionSlug: (title: string) => string;
  /** The source of this key, or null where the entry has none. */
  source: (key: string) => Reference['source'] | null;
  nextPosition: () => number;
};

/** What an item of an entry says, with its answers in order. Rows and columns without a value are left out. */
export function readItem(
  entry: ItemEntry,
  issues: EntryIssues,
  make: Make,
): { item: Item; options: Option[] } {
  const at = (field: string) => `items.${entry.key}.${field}`;
  const title = cleanLine(entry.question.title);
  const topic = cleanLine(entry.question.topic);
  issues.require(at('question.title'), title);
  issues.require(at('question.topic'), topic);
  issues.judgeSlug(at('question.title'), cleanLine(entry.question.slug));
  const grid = new GridReader(entry, issues, make);
  for (const column of entry.columns) grid.add(column);
  if (grid.bases.length === 0) issues.add(at('cells'), 'no_values');
  const item: Item = {
    question: { slug: cleanLine(entry.question.slug) || make.questionSlug(title), title, topic },
    wording: readWording(entry, issues),
    place: cleanLine(entry.place) || null,
    checkedBy: null,
    references: grid.references,
    bases: grid.bases,
  };
  return { item, options: grid.options() };
}

function readWording({ key, wording }: ItemEntry, issues: EntryIssues): Stated<Wording> {
  const at = `items.${key}.wording`;
  const text = readStatedText(wording, `${at}.text`, issues);
  const language = readLanguage(wording.language, `${at}.language`, issues);
  if ('value' in text) return { value: { text: text.value, language } };
  if (language !== null) issues.add(`${at}.language`, 'language_without_wording');
  return text;
}

/** Reads a grid column by column; columns of one base, each from another source, become one base. */
class GridReader {
  readonly bases: Base[] = [];
  readonly references: Reference[] = [];
  private readonly rows: { entry: OptionEntry; option: Option }[];
  private readonly used = new Set<Option>();

  constructor(
    private readonly entry: ItemEntry,
    private readonly issues: EntryIssues,
    private readonly make: Make,
  ) {
    this.rows = entry.options.map((row, position) => ({
      entry: row,
      option: { label: cleanLine(row.label), kind: row.kind, position, side: row.side, step: row.step },
    }));
    this.judgeLabels();
  }

  /** The answers that have a value somewhere, in order. */
  options(): Option[] {
    return this.rows.flatMap(({ option }) => (this.used.has(option) ? option : []));
  }

  add(column: ColumnEntry): void {
    const shares = this.rows.flatMap((row) => {
      const share = this.readCell(row.entry, column);
      return share === null ? [] : [{ ...row, share }];
    });
    if (shares.length === 0) return;
    const base = this.baseOf(column);
    const reference = this.referenceOf(column);
    for (const { entry, option, share } of shares) {
      if (base.estimates.some((estimate) => estimate.option === option))
        this.issues.add(this.cellPath(entry, column), 'value_twice', { option: option.label });
      this.used.add(option);
      base.estimates.push({
        option,
        ...share,
        unit: 'percent',
        reference,
        position: this.make.nextPosition(),
      });
    }
  }

  private judgeLabels(): void {
    const seen = new Set<string>();
    for (const { entry, option } of this.rows) {
      const path = `items.${this.entry.key}.options.${entry.key}.label`;
      const hasText = this.entry.columns.some(
        (column) => (this.entry.cells[cellKey(entry, column)] ?? '') !== '',
      );
      if (option.label === '') {
        if (hasText) this.issues.add(path, 'option_label');
        continue;
      }
      this.issues.judgeName(path, option.label);
      if (seen.has(option.label)) this.issues.add(path, 'option_twice', { option: option.label });
      seen.add(option.label);
    }
  }

  private readCell(
    row: OptionEntry,
    column: ColumnEntry,
  ): Pick<Estimate, 'value' | 'decimals' | 'qualifier'> | null {
    const text = this.entry.cells[cellKey(row, column)] ?? '';
    const read = readTypedShare(text);
    if (read.kind === 'wrong')
      this.issues.add(this.cellPath(row, column), read.because, { value: text.trim() });
    if (read.kind !== 'share') return null;
    const { value, decimals, qualifier } = read;
    return { value, decimals, qualifier };
  }

  private cellPath(row: OptionEntry, column: ColumnEntry): string {
    return `items.${this.entry.key}.cells.${row.key}.${column.key}`;
  }

  private baseOf(column: ColumnEntry): Base {
    const at = (field: string) => `items.${this.entry.key}.columns.${column.key}.${field}`;
    const { kind, groupDimension, group } = whomOf(column);
    const note = cleanText(column.note) || null;
    this.issues.require(at('kind'), kind);
    if (note === null && !['all', 'valid', ''].includes(kind))
      this.issues.add(at('note'), 'base_note', { base: kind });
    if (note !== null) this.issues.refuseReserved(at('note'), note);
    if (group !== null && groupDimension === null)
      this.issues.add(at('groupDimension'), 'group_without_dimension', { group });
    if (group === null && groupDimension !== null)
      this.issues.add(at('group'), 'dimension_without_group', { dimension: groupDimension });
    if (groupDimension !== null) this.issues.judgeName(at('groupDimension'), groupDimension);
    if (group !== null) this.issues.judgeName(at('group'), group);
    const n = readStatedCount(column.n, at('n'), this.issues);
    const base: Base = { kind, note, groupDimension, group, n, estimates: [] };
    const known = this.bases.find((one) => baseKey(one) === baseKey(base));
    if (!known) {
      this.bases.push(base);
      return base;
    }
    const [first, second] = [valueOf(known.n), valueOf(n)];
    if (first !== null && second !== null && first !== second)
      this.issues.add(at('n'), 'n_differs', { n: second, other: first });
    if (first === null && second !== null) known.n = n;
    return known;
  }

  private referenceOf(column: ColumnEntry): number {
    const at = (field: string) => `items.${this.entry.key}.columns.${column.key}.${field}`;
    const source = column.source === '' ? null : this.make.source(column.source);
    if (source === null) {
      this.issues.add(at('source'), 'no_source');
      return 0;
    }
    const locator = readStatedText(column.locator, at('locator'), this.issues);
    const note = cleanText(column.referenceNote) || null;
    if (note !== null) this.issues.refuseReserved(at('referenceNote'), note);
    const key = JSON.stringify([source.slug, locator, note]);
    const known = this.references.findIndex(
      (reference) => JSON.stringify([reference.source.slug, reference.locator, reference.note]) === key,
    );
    return known >= 0 ? known : this.references.push({ source, locator, note }) - 1;
  }
}
