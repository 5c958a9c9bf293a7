import { nothingEntered } from '@/lib/domain/record/attributes';
import type { Estimate } from '@/lib/domain/record/estimate';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import type { Option, Question, QuestionTitle } from '@/lib/domain/record/question';
import { baseKey } from '@/lib/domain/record/question-view';
import type { Register } from '@/lib/domain/record/register';
import type { Source } from '@/lib/domain/record/source';
import { fieldworkDays, type Item, type Wave } from '@/lib/domain/record/wave';
import { type Stated, valueOf } from '@/lib/domain/values/missing';
import { SlugGiver } from '@/lib/domain/values/slug-giver';
import { ResultsTableError, type TableIssue } from './results-csv';
import type { NumberedRow, ResultsRow } from './results-row';
import { cellOf, compareWith, isSame, RowComparer } from './row-comparer';
import { isAtReference, isOfItem, itemKeyColumns, referenceColumns, toBase } from './row-places';

/**
 * The questions and waves that the rows of a results table describe, in the order of their first rows.
 * @throws ResultsTableError with every issue, where rows disagree about their wave, question, option, item or base, where a
 * wave ends before it starts, or where an option stands twice on one base.
 */
export function toRegister(rows: readonly NumberedRow[]): Register {
  const builder = new RegisterBuilder();
  for (const numbered of rows) builder.add(numbered);
  return builder.finish();
}

/** `lines` are those of the first rows of its bases, `baseAt` where each of these stands. */
type BuiltItem = Item & { lines: number[]; baseAt: Map<string, number> };
/** `lines` are those of the wave's rows, in the order of their positions. */
type BuiltWave = Omit<Wave, 'items'> & { items: BuiltItem[]; lines: number[] };
type BuiltQuestion = Question & { optionAt: Map<string, Option>; named: QuestionTitle };
/** What the row before belonged to: the next one mostly belongs to the same. What is another is looked for one by one. */
type Place = { row: ResultsRow; wave: BuiltWave; item: BuiltItem; base: number; reference: number };

/**
 * Builds a register of rows that come one by one. A row that says all that an earlier one says is refused as any other
 * second value of an option, unless `leavesOutSame`.
 */
export class RegisterBuilder {
  private readonly issues: TableIssue[] = [];
  private readonly comparer = new RowComparer();
  private readonly questions = new Map<string, BuiltQuestion>();
  private readonly waves = new Map<string, BuiltWave>();
  private readonly sources = new Map<string, Source>();
  private readonly slugs = new SlugGiver();
  private readonly leavesOutSame: boolean;
  private before: Place | null = null;

  constructor({ leavesOutSame = false } = {}) {
    this.leavesOutSame = leavesOutSame;
  }

  /** Adds a row, or leaves it out and gives the line of the earlier row that says the same. */
  add(numbered: NumberedRow): { sameAs: number } | null {
    const issues = this.issues.length;
    this.issues.push(...this.comparer.compare(numbered, this.before?.row ?? null));
    const place = this.placeOf(numbered);
    this.before = place;
    return this.addEstimate(numbered, place, { isAlike: this.issues.length === issues });
  }

  finish(): Register {
    if (this.issues.length > 0) throw new ResultsTableError(this.issues);
    return {
      questions: [...this.questions.values()].map(
        ({ optionAt: _options, named: _named, ...question }) => question,
      ),
      waves: [...this.waves.values()].map(({ items, lines: _, ...wave }) => ({
        ...wave,
        items: items.map(({ lines: _bases, baseAt: _at, ...item }) => item),
      })),
    };
  }

  private placeOf(numbered: NumberedRow): Place {
    const { row } = numbered;
    const { before } = this;
    const wave = before?.row.wave === row.wave ? before.wave : this.waveOf(numbered);
    const item =
      before?.wave === wave && isSame(row, before.row, itemKeyColumns) ? before.item : this.itemOf(wave, row);
    const isSameItem = before?.item === item;
    const base = baseOf(item, numbered);
    const n = item.bases[base]?.n;
    if (n !== undefined && n !== row.base_n) {
      const first = { line: item.lines[base] ?? 1, cells: [cellOf(n)] };
      this.issues.push(...compareWith(first, numbered, { thing: 'base', columns: ['base_n'] }));
    }
    const reference =
      isSameItem && isSame(row, before.row, referenceColumns)
        ? before.reference
        : this.referenceOf(item, row);
    return { row, wave, item, base, reference };
  }

  private waveOf(numbered: NumberedRow): BuiltWave {
    const { row, line } = numbered;
    const known = this.waves.get(row.wave);
    if (known) return known;
    const disclosure = {
      ...nothingEntered,
      pollsters: this.organisations(row.pollster),
      sponsors: this.organisations(row.sponsor),
      fieldworkStart: row.fieldwork_start,
      fieldworkEnd: row.fieldwork_end,
      universe: row.universe,
      sampleSize: row.sample_size,
      mode: row.mode,
      sampling: row.sampling,
      marginOfError: row.margin_of_error,
      designEffect: row.design_effect,
    };
    const days = fieldworkDays(disclosure);
    if (days && days.lastDay < days.firstDay) {
      const reason = `the fieldwork ends before it starts on ${valueOf(row.fieldwork_start)}`;
      this.issues.push({ line, column: 'fieldwork_end', value: valueOf(row.fieldwork_end), reason });
    }
    const wave: BuiltWave = {
      slug: row.wave,
      title: row.wave_title,
      country: row.country,
      status: 'published',
      disclosure,
      items: [],
      lines: [],
    };
    this.waves.set(row.wave, wave);
    return wave;
  }

  private organisations(names: Stated<string[]>): Stated<OrganisationName[]> {
    return 'value' in names ? { value: names.value.map((name) => this.organisation(name)) } : names;
  }

  private organisation(name: string): OrganisationName {
    return { slug: this.slugs.give('organisation', name, name), name };
  }

  private questionOf(row: ResultsRow): BuiltQuestion {
    const known = this.questions.get(row.question);
    if (known) return known;
    const named = { slug: row.question, title: row.question_title, topic: row.topic };
    const question = { ...named, finding: null, options: [], optionAt: new Map(), named };
    this.questions.set(row.question, question);
    return question;
  }

  private optionOf(row: ResultsRow): Option {
    const question = this.questionOf(row);
    const known = question.optionAt.get(row.option);
    if (known) return known;
    const position = question.options.length;
    const option: Option = { label: row.option, kind: row.option_kind, position, side: null, step: null };
    question.options.push(option);
    question.optionAt.set(row.option, option);
    return option;
  }

  private itemOf(wave: BuiltWave, row: ResultsRow): BuiltItem {
    const known = wave.items.find((item) => isOfItem(row, item));
    if (known) return known;
    const { question_wording: wording } = row;
    const item: BuiltItem = {
      question: this.questionOf(row).named,
      wording:
        'value' in wording ? { value: { text: wording.value, language: row.wording_language } } : wording,
      place: null,
      checkedBy: null,
      references: [],
      bases: [],
      lines: [],
      baseAt: new Map(),
    };
    wave.items.push(item);
    return item;
  }

  private addEstimate(
    { row, line }: NumberedRow,
    { wave, item, base: index, reference }: Place,
    { isAlike }: { isAlike: boolean },
  ): { sameAs: number } | null {
    const option = this.optionOf(row);
    const { value, decimals } = row.value;
    const { qualifier, unit } = row;
    const estimates = item.bases[index]?.estimates ?? [];
    const known = estimates.find((estimate) => estimate.option === option);
    const estimate: Estimate = {
      option,
      value,
      decimals,
      qualifier,
      unit,
      reference,
      position: known?.position ?? wave.lines.length,
    };
    if (known && isAlike && this.leavesOutSame && isSame(known, estimate, estimateFields))
      return { sameAs: wave.lines[known.position] ?? line };
    if (known) {
      const reason = 'this option already has a value on this base of this item';
      this.issues.push({ line, column: 'option', value: row.option, reason });
    }
    wave.lines.push(line);
    estimates.push(estimate);
    return null;
  }

  private referenceOf(item: BuiltItem, row: ResultsRow): number {
    const source = this.sourceOf(row);
    const known = item.references.findIndex((reference) => isAtReference(row, source, reference));
    if (known >= 0) return known;
    return item.references.push({ source, locator: row.source_locator, note: row.note }) - 1;
  }

  /** Each source is one object, however many rows name it. */
  private sourceOf(row: ResultsRow): Source {
    const { source_publisher: publisher } = row;
    const source = {
      kind: row.source_kind,
      title: row.source_title,
      publisher: 'value' in publisher ? { value: this.organisation(publisher.value) } : publisher,
      author: row.source_author,
      url: row.source_url,
      archivedUrl: null,
      published: row.source_published,
      accessed: null,
      language: null,
      licence: null,
      chain: [],
    };
    const key = JSON.stringify(source);
    const known = this.sources.get(key);
    if (known) return known;
    const named = { slug: this.slugs.give('source', key, row.source_title), ...source };
    this.sources.set(key, named);
    return named;
  }
}

const estimateFields = ['value', 'decimals', 'qualifier', 'unit', 'reference'] as const;

/** Where the base of a row stands among those of its item. */
function baseOf(item: BuiltItem, { row, line }: NumberedRow): number {
  const base = toBase(row);
  const key = baseKey(base);
  const known = item.baseAt.get(key);
  if (known !== undefined) return known;
  item.lines.push(line);
  item.baseAt.set(key, item.bases.length);
  return item.bases.push(base) - 1;
}
