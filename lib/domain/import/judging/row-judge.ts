import { RunningSum } from '@/lib/domain/record/sum-check';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { NumberedRow, ResultsRow } from '@/lib/domain/results/results-row';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { dateWarnings } from './judge-dates';
import { SumJudge } from './judge-sums';
import { findSimilarNames } from './similar-names';

/** What an item has that has no bases to judge: a map of its own for each of many would need much memory. */
const noBases: Map<string, JudgedBase> = new Map();
const noGroups: Map<string, JudgedGroups> = new Map();

type JudgedBase = { line: number; group: string | null; sum: RunningSum };
/** The groups of one dimension; `n` is null where they have not all the same. */
type JudgedGroups = { line: number; n: number | null; count: number };
type JudgedItem = {
  question: string;
  title: string;
  wording: string | null;
  bases: Map<string, JudgedBase>;
  groups: Map<string, JudgedGroups>;
  /** The first kind of base of all respondents, and whether there is another. */
  population: string | null;
  isOfSeveral: boolean;
};
type JudgedWave = {
  slug: string;
  line: number;
  base: string;
  items: JudgedItem[];
  published: Set<string | null>;
};

/**
 * Warnings that need several rows, of files of any layout: sums outside rounding, one n on every group, several
 * populations in one poll, dates in names and of publication that disagree with the fieldwork, names that look like
 * another's. Rows come one by one and in any order. `known` are the names and aliases that the register has.
 */
export class RowJudge {
  private readonly known: readonly string[];
  private readonly waves = new Map<string, JudgedWave>();
  private readonly names = new Map<string, { line: number; column: string }>();
  private readonly warnings: TableIssue[] = [];
  private readonly sums = new SumJudge();
  private wave: JudgedWave | null = null;
  private item: JudgedItem | null = null;

  constructor({ known = [] }: { known?: readonly string[] } = {}) {
    this.known = known;
  }

  add(numbered: NumberedRow): void {
    const { row } = numbered;
    if (this.wave?.slug !== row.wave) this.enterWave(numbered);
    const { wave } = this;
    if (!wave) return;
    this.judgeSource(numbered, wave);
    const item = this.itemOf(row, wave);
    this.baseOf(numbered, item).sum.add({ ...row.value, qualifier: row.qualifier });
  }

  finish(): TableIssue[] {
    for (const wave of this.waves.values()) {
      for (const item of wave.items) for (const base of item.bases.values()) this.judgeSum(item, base);
      this.judgeGroups(wave);
    }
    const warnings = [this.warnings, this.sums.finish(), this.populationWarnings(), this.nameWarnings()];
    return warnings.flat().sort((a, b) => a.line - b.line);
  }

  private enterWave({ line, row }: NumberedRow): void {
    if (this.wave) this.leaveWave(this.wave);
    this.item = null;
    this.wave = this.waves.get(row.wave) ?? null;
    if (this.wave) return;
    this.wave = { slug: row.wave, line, base: row.base, items: [], published: new Set() };
    this.waves.set(row.wave, this.wave);
    this.noteNames(row.pollster, { line, column: 'pollster' });
    this.noteNames(row.sponsor, { line, column: 'sponsor' });
  }

  /** Lets go of the bases that are whole. Others may go on later, as where a file has all rows of an answer together. */
  private leaveWave({ items }: JudgedWave): void {
    for (const item of items) {
      for (const [key, base] of item.bases) {
        if (base.sum.check().verdict !== 'whole') continue;
        this.judgeSum(item, base);
        item.bases.delete(key);
      }
      if (item.bases.size === 0) item.bases = noBases;
    }
  }

  private judgeSum({ question, title }: JudgedItem, { line, group, sum }: JudgedBase): void {
    const of = group === null ? `"${title}"` : `"${title}" among ${group}`;
    this.sums.add({ line, check: sum.check(), question, isGroup: group !== null, of });
  }

  /** A wave is judged once for each of its dates of publication. */
  private judgeSource(numbered: NumberedRow, { published }: JudgedWave): void {
    const date = valueOf(numbered.row.source_published);
    if (published.has(date)) return;
    published.add(date);
    this.warnings.push(...dateWarnings(numbered));
  }

  private noteNames(names: Stated<string[]>, place: { line: number; column: string }): void {
    for (const name of valueOf(names) ?? []) if (!this.names.has(name)) this.names.set(name, place);
  }

  private itemOf(row: ResultsRow, wave: JudgedWave): JudgedItem {
    const wording = valueOf(row.question_wording);
    if (this.item?.question === row.question && this.item.wording === wording) return this.item;
    let item = wave.items.find((one) => one.question === row.question && one.wording === wording);
    if (!item) {
      const { question, question_title: title } = row;
      item = {
        question,
        title,
        wording,
        bases: noBases,
        groups: noGroups,
        population: null,
        isOfSeveral: false,
      };
      wave.items.push(item);
    }
    this.item = item;
    return item;
  }

  private baseOf({ line, row }: NumberedRow, item: JudgedItem): JudgedBase {
    const key = `${row.base}\n${row.base_note}\n${row.group_dimension}\n${row.group}`;
    const known = item.bases.get(key);
    if (known) return known;
    const base = { line, group: row.group, sum: new RunningSum() };
    if (item.bases === noBases) item.bases = new Map();
    item.bases.set(key, base);
    if (row.group_dimension === null) notePopulation(item, row.base);
    else {
      if (item.groups === noGroups) item.groups = new Map();
      noteGroup(item.groups, row.group_dimension, { line, n: valueOf(row.base_n) });
    }
    return base;
  }

  /** One warning for each dimension of a wave, at the first item whose groups all have one n. */
  private judgeGroups({ items }: JudgedWave): void {
    const told = new Set<string>();
    for (const { groups } of items)
      for (const [dimension, { line, n, count }] of groups) {
        if (n === null || count < 2 || told.has(dimension)) continue;
        told.add(dimension);
        const reason = `all ${count} groups by ${dimension} have this n; it is likely the n of all together`;
        this.warnings.push({ line, column: 'base_n', value: String(n), reason });
      }
  }

  private populationWarnings(): TableIssue[] {
    const several = [...this.waves.values()].filter(({ items }) =>
      items.some(({ isOfSeveral }) => isOfSeveral),
    );
    const [first] = several;
    if (!first) return [];
    const reason = `${several.length} of ${this.waves.size} polls have several populations, kept as separate bases of one item; this is the first`;
    return [{ line: first.line, column: 'base', value: first.base, reason }];
  }

  private nameWarnings(): TableIssue[] {
    return findSimilarNames(this.names.keys(), this.known).map(({ name, other, why }) => {
      const place = this.names.get(name) ?? { line: 1, column: 'pollster' };
      const where = this.names.get(other);
      const of = where ? `on line ${where.line}` : 'in the register';
      const reason = `looks like ${JSON.stringify(other)} ${of} (${why}); if the two are one organisation, give it one name by an alias`;
      return { ...place, value: name, reason };
    });
  }
}

function notePopulation(item: JudgedItem, base: string): void {
  item.population ??= base;
  if (item.population !== base) item.isOfSeveral = true;
}

function noteGroup(
  groups: Map<string, JudgedGroups>,
  dimension: string,
  { line, n }: { line: number; n: number | null },
): void {
  const known = groups.get(dimension);
  if (!known) {
    groups.set(dimension, { line, n, count: 1 });
    return;
  }
  known.count += 1;
  if (known.n !== n) known.n = null;
}
